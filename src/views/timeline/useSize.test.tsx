import { act, cleanup, render } from '@testing-library/react'
import { useEffect, useRef } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useFontGeneration, useSize } from './useSize.ts'

/* This DOM has no layout: the test sets sizes and notifies the observers. */

let inner = { width: 0, height: 0 }
let observers: { readonly tell: () => void }[] = []

beforeEach(() => {
  inner = { width: 0, height: 0 }
  observers = []
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => inner.width)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => inner.height)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly tell: () => void
      constructor(tell: () => void) {
        this.tell = tell
      }
      observe() {
        observers.push(this)
      }
      disconnect() {
        observers = observers.filter((each) => each !== this)
      }
    },
  )
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const resize = (width: number, height: number) => {
  inner = { width, height }
  act(() => {
    for (const { tell } of observers) tell()
  })
}

it('a board has no size until it has a width, and is laid out again only for another one', () => {
  let times = 0
  function Board() {
    const frame = useRef<HTMLDivElement>(null)
    const size = useSize(frame)
    useEffect(() => {
      times++
    }, [size])
    return <div ref={frame}>{size ? `${size.width} × ${size.height}` : 'none'}</div>
  }
  const { container, unmount } = render(<Board />)
  expect(container.textContent).toBe('none')
  resize(0, 300)
  expect(container.textContent).toBe('none')
  resize(800, 300)
  expect(container.textContent).toBe('800 × 300')
  const before = times
  resize(800, 300)
  expect(times).toBe(before)
  // A hidden element, as behind an article on a narrow screen, keeps its size.
  resize(0, 0)
  expect(container.textContent).toBe('800 × 300')
  unmount()
  expect(observers).toEqual([])
})

it('with larger text a board is laid out like a smaller one', () => {
  function Board() {
    const frame = useRef<HTMLDivElement>(null)
    const size = useSize(frame)
    return <div ref={frame}>{size ? `${size.width} × ${size.height}, ${size.scale}` : 'none'}</div>
  }
  const { container } = render(<Board />)
  resize(800, 300)
  expect(container.textContent).toBe('800 × 300, 1')
  document.documentElement.style.fontSize = '32px'
  resize(800, 300)
  expect(container.textContent).toBe('400 × 150, 2')
  document.documentElement.style.fontSize = '16px'
  resize(400, 150)
  expect(container.textContent).toBe('400 × 150, 1')
  document.documentElement.style.fontSize = ''
})

it('what was measured before a font arrived is measured again, as often as one arrives', () => {
  const fonts = new EventTarget()
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true })
  function Generation() {
    return <p>{useFontGeneration()}</p>
  }
  const { container, unmount } = render(<Generation />)
  expect(container.textContent).toBe('0')
  for (const expected of ['1', '2']) {
    act(() => {
      fonts.dispatchEvent(new Event('loadingdone'))
    })
    expect(container.textContent).toBe(expected)
  }
  unmount()
  Reflect.deleteProperty(document, 'fonts')
})
