import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { postHeight } from './postHeight.ts'

/* This DOM has no layout: the test sets the height of the page and reports its changes. */

let height = 0
let watched: { readonly at: Element; readonly changed: () => void } | null = null

class Watch implements ResizeObserver {
  readonly #changed: () => void
  constructor(changed: ResizeObserverCallback) {
    this.#changed = () => changed([], this)
  }
  observe(at: Element) {
    watched = { at, changed: this.#changed }
  }
  unobserve() {}
  disconnect() {
    watched = null
  }
}

/** Sets the height of the page, as after a layout. */
function grow(to: number) {
  height = to
  watched?.changed()
}

const told: unknown[] = []

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', Watch)
  vi.spyOn(document.documentElement, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, 0, 600, height),
  )
  vi.spyOn(window.parent, 'postMessage').mockImplementation((...message: unknown[]) => {
    told.push(message)
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
  told.length = 0
})

describe('an embedded page', () => {
  it('tells the page around it its height, and each later one, until it is stopped', () => {
    const stop = postHeight()
    expect(watched?.at).toBe(document.documentElement)
    grow(700)
    grow(412.25)
    expect(told).toEqual([
      [{ type: 'demarche-height', height: 700 }, '*'],
      // Rounded up: a fraction of a pixel less would cause scroll bars.
      [{ type: 'demarche-height', height: 413 }, '*'],
    ])
    stop()
    grow(300)
    expect(told).toHaveLength(2)
  })

  it('keeps silent while it still shows what was built: a drawing would keep the height of a list', () => {
    document.body.innerHTML = '<div id="built"></div>'
    postHeight()
    grow(5000)
    expect(told).toEqual([])
    document.getElementById('built')?.remove()
    grow(460)
    expect(told).toEqual([[{ type: 'demarche-height', height: 460 }, '*']])
  })
})

it('an embedded page that is hidden, as in a closed tab, says nothing: its frame would come back without height', () => {
  postHeight()
  for (const each of [720, 0, 720, 0]) grow(each)
  expect(told).toEqual([720, 720].map((shown) => [{ type: 'demarche-height', height: shown }, '*']))
})

describe('the script for the page around it', () => {
  const OURS = 'https://site.example'
  let listen: (message: Partial<MessageEvent>) => void = () => {}

  /** Iframes of the parent page, each with its own `contentWindow`. */
  function putFrames(...sources: readonly string[]) {
    return sources.map((source) => {
      const frame = document.createElement('iframe')
      // Only defines the URLs: nothing is loaded.
      Object.defineProperties(frame, { contentWindow: { value: {} }, src: { value: source } })
      frame.setAttribute('height', '720')
      document.body.append(frame)
      return frame
    })
  }
  const heights = () => [...document.querySelectorAll('iframe')].map((frame) => frame.getAttribute('height'))

  beforeEach(() => {
    const script = readFileSync('public/embed.js', 'utf8')
    const addEventListener = (type: string, listener: typeof listen) => {
      expect(type).toBe('message')
      listen = listener
    }
    // Runs the script as a page would, with the one global that it uses.
    new Function('addEventListener', script)(addEventListener)
  })

  it('gives a frame the height that the page in it tells, and no other frame', () => {
    const [first, second] = putFrames(`${OURS}/en/?embed`, `${OURS}/ar/?embed`)
    const tell = (height: number, frame: HTMLIFrameElement | undefined) =>
      listen({
        data: { type: 'demarche-height', height },
        origin: OURS,
        source: frame?.contentWindow ?? null,
      })
    tell(431, second)
    expect(heights()).toEqual(['720', '431'])
    tell(1200, first)
    expect(heights()).toEqual(['1200', '431'])
  })

  it('hears nobody else: not a frame from elsewhere, nor a page that went elsewhere, nor a stranger', () => {
    const [ours, theirs] = putFrames(`${OURS}/en/?embed`, 'https://elsewhere.example/')
    const data = { type: 'demarche-height', height: 5000 }
    listen({ data, origin: OURS, source: theirs?.contentWindow ?? null })
    listen({ data, origin: 'https://elsewhere.example', source: ours?.contentWindow ?? null })
    listen({ data, origin: OURS, source: window })
    expect(heights()).toEqual(['720', '720'])
  })

  /** A link after a frame, within the markup that an editor may put around it. */
  function putLink(around = '') {
    document.body.insertAdjacentHTML(
      'beforeend',
      `${around}<p class="demarche-link"><a href="#">Title</a></p>`,
    )
    return document.body.querySelector<HTMLElement>('.demarche-link:last-of-type') as HTMLElement
  }
  const answer = (frame: HTMLIFrameElement | undefined, height = 431) =>
    listen({
      data: { type: 'demarche-height', height },
      origin: OURS,
      source: frame?.contentWindow ?? null,
    })

  it('hides the link after a frame that has answered, and no other', () => {
    const [before] = putFrames(`${OURS}/en/?embed`)
    const [frame] = putFrames(`${OURS}/en/?embed`)
    const link = putLink('<p>Caption</p>')
    const [after] = putFrames(`${OURS}/en/?embed`)
    answer(before)
    answer(after)
    expect(link.hidden).toBe(false)
    answer(frame, 0)
    expect(link.hidden).toBe(false)
    answer(frame)
    expect(link.hidden).toBe(true)
  })

  it('whatever a message says, a frame’s height is a number that is above zero', () => {
    const [frame] = putFrames(`${OURS}/en/?embed`)
    const said = fc.oneof(
      fc.anything(),
      fc.record({ type: fc.constant('demarche-height'), height: fc.oneof(fc.double(), fc.anything()) }),
    )
    fc.assert(
      fc.property(said, (data) => {
        listen({ data, origin: OURS, source: frame?.contentWindow ?? null })
        const now = Number(heights()[0])
        expect(now).toBeGreaterThanOrEqual(1)
        expect(now).toBeLessThan(Number.POSITIVE_INFINITY)
      }),
    )
  })
})
