import { act, cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { type Address, atPage, homeAddress } from '../../query/address.ts'
import { addressStore } from '../../state/addressStore.ts'
import { SiteProvider } from './site.ts'
import { useAddress } from './useAddress.ts'

afterEach(() => {
  cleanup()
  addressStore.setState(homeAddress('en'), true)
})

it('a view is drawn again only where the part that it asks for has changed', () => {
  let times = 0
  function Days() {
    times++
    return <p>{useAddress(({ from }) => from)}</p>
  }
  const { container } = render(<Days />)
  act(() => addressStore.setState({ lanes: 'topic' }))
  expect(times).toBe(1)
  act(() => addressStore.setState({ from: 18_730 }))
  expect(times).toBe(2)
  expect(container.textContent).toBe('18730')
})

it('without a part it is the whole address, as it is now', () => {
  let seen: Address | null = null
  function Whole() {
    seen = useAddress()
    return null
  }
  render(<Whole />)
  expect(seen).toEqual(homeAddress('en'))
  const there = atPage(homeAddress('ru'), { kind: 'actor', id: 'russia' })
  act(() => addressStore.setState(there, true))
  expect(seen).toEqual(there)
})

it('a page drawn into a file has an address of its own', () => {
  const own = createStore<Address>()(() => homeAddress('ar'))
  function Locale() {
    return <p>{useAddress(({ locale }) => locale)}</p>
  }
  const { container } = render(
    <SiteProvider value={{ addresses: own, hrefOf: () => '', isFile: true, reportTo: null }}>
      <Locale />
    </SiteProvider>,
  )
  act(() => addressStore.setState(homeAddress('ru'), true))
  expect(container.textContent).toBe('ar')
})
