import { act, cleanup, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { homeAddress } from '../../query/address.ts'
import type { Actor } from '../../schema/published.ts'
import { toggle } from '../../state/actions.ts'
import { addressStore } from '../../state/addressStore.ts'
import { corpusOf, eventOf, text } from '../../testing/arbitraries.ts'
import { renderPart } from '../../testing/renderPart.tsx'
import { ActorsFacet } from './ActorsFacet.tsx'

/** A corpus with more organisations than are shown; number 149 has the most events, number 0 has one. */
const NUMBER = 150
const nameOf = (n: number) => `Body ${String(n).padStart(3, '0')}`
const many: readonly Actor[] = Array.from({ length: NUMBER }, (_, n) => ({
  id: `body-${n}`,
  kind: 'organisation',
  name: text(nameOf(n)),
  offices: [],
}))
const corpus = corpusOf(
  many.map(({ id }) => eventOf(`event-of-${id}`, { actors: [{ actor: id, role: 'participant' }] })),
  { actors: [...many] },
)
const counts = new Map(many.map(({ id }, n) => [id, n + 1]))

beforeEach(() => {
  cleanup()
  addressStore.setState(homeAddress('en'), true)
})

async function opened() {
  const container = await renderPart('en', <ActorsFacet counts={counts} />, {}, corpus)
  const labels = () => [...container.querySelectorAll('.checks label span')].map((label) => label.textContent)
  return { container, labels }
}

it('of very many actors the hundred with the most events are listed, the busiest first, and it is said so', async () => {
  const { container, labels } = await opened()
  expect(labels()).toEqual(Array.from({ length: 100 }, (_, n) => nameOf(NUMBER - 1 - n)))
  expect(container.querySelector('p.soft')?.textContent).toContain('100')
})

it('the others are found by name, and one that is set stands with the hundred', async () => {
  const { container, labels } = await opened()
  const field = within(container).getByRole('searchbox')
  await userEvent.type(field, 'body 003')
  expect(labels()).toEqual([nameOf(3)])
  expect(container.querySelector('p.soft')).toBeNull()
  act(() => toggle('actors', 'body-3'))
  await userEvent.clear(field)
  expect(labels()).toHaveLength(101)
  expect(labels()).toContain(nameOf(3))
})

it('where no state is known, those listed and those found can be asked for as the one acted on', async () => {
  const { container } = await opened()
  const toward = () =>
    within(container).getByRole<HTMLSelectElement>('combobox', { name: 'Only what is done toward' })
  const offered = () => [...toward().options].map(({ value }) => value)
  expect(offered()).toEqual(['', ...Array.from({ length: 100 }, (_, n) => `body-${NUMBER - 1 - n}`)])
  // A lone group needs no heading.
  expect(container.querySelector('.group-title')).toBeNull()
  await userEvent.type(within(container).getByRole('searchbox'), 'body 003')
  expect(offered()).toEqual(['', 'body-3'])
  await userEvent.selectOptions(toward(), 'body-3')
  expect(addressStore.getState().query.toward).toBe('body-3')
})

it('all that are found are ticked at once, with those that were ticked before', async () => {
  const { container } = await opened()
  act(() => toggle('actors', 'body-140'))
  const tick = () => within(container).queryByRole('button', { name: 'Tick all found' })
  expect(tick()).toBeNull()
  await userEvent.type(within(container).getByRole('searchbox'), 'body 14')
  await userEvent.click(await within(container).findByRole('button', { name: 'Tick all found' }))
  const all = Array.from({ length: NUMBER }, (_, n) => NUMBER - 1 - n)
  const found = all.filter((n) => nameOf(n).includes('14')).map((n) => `body-${n}`)
  const { actors, match } = addressStore.getState().query
  expect(actors).toEqual(['body-140', ...found.filter((id) => id !== 'body-140')])
  expect(match).toBe('any')
  expect(tick()).toBeNull()
})
