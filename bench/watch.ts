import type { Subject } from './subjects.ts'

/** Runs inside the measured page from before its first script. All times in ms since the navigation started. */
interface Watch {
  /** The first frame with a mark of outline or board; if marks have counts, the first where they sum to `expected`. */
  firstMark(): number | null
  /** The same for the board only. */
  drawing(): number | null
  /** True once `quietFrames` frames in a row have come in time since the board was drawn. */
  isQuiet(): boolean
  /** The longest task of the main thread that began after a time; 0 if none took over 50 ms. */
  longestTask(after: number): number
  startFrames(): void
  /** Frame durations in ms since `startFrames`. */
  stopFrames(): readonly number[]
  /** The positions of the first visible marks: changes when they move. */
  places(): string
  /** The sum of the marks' counts, and the blank share at the edges. */
  sample(ground: string): Sample
  /** Starts to watch for a click or a word typed, and then for the first frame whose status shows this number. */
  expectStatus(count: number): void
  /** Time from the click or the word to that frame. */
  statusTime(): Promise<number>
}

export interface Sample {
  readonly drawn: number
  /** The days that the board covers, from its `data-from` and `data-to`; null without these. */
  readonly days: { readonly from: number; readonly to: number } | null
  /** True if some events are drawn one by one. */
  readonly isSingle: boolean
  /** The wider of the two blank edges, as a share of the width. */
  readonly blank: number
}

declare global {
  var watch: Watch
}

/** Number of frames in a row that must not take over twice the display's own interval. */
const QUIET_FRAMES = 15

/** Serialized and sent to the page, so it may not use anything outside itself. */
export function watchPage({ marks, outline, counts, expected, quietFrames }: WatchOptions): void {
  let firstMark: number | null = null
  let drawing: number | null = null
  let frames: number[] | null = null
  let last = performance.now()
  let inTime = 0
  let isQuiet = false
  let statusTime: Promise<number> = Promise.reject(new Error('nothing is expected'))
  statusTime.catch(() => {})
  const tasks: { readonly start: number; readonly ms: number }[] = []

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, ms: duration })
  }).observe({ type: 'longtask', buffered: true })

  const isVisible = (mark: Element) => mark.checkVisibility({ visibilityProperty: true })
  const seen = (which = marks) => [...document.querySelectorAll<HTMLElement>(which)].filter(isVisible)
  const sum = (shown: readonly HTMLElement[]) =>
    shown.reduce((total, { dataset }) => total + Number(dataset.eventCount ?? 1), 0)
  const isDrawn = (which: string) => {
    if (counts) return sum(seen(which)) === expected
    const [mark] = document.querySelectorAll(which)
    return mark !== undefined && isVisible(mark)
  }

  const onFrame = () => {
    const now = performance.now()
    const ms = now - last
    last = now
    frames?.push(ms)
    if (drawing === null && isDrawn(marks)) drawing = now
    if (firstMark === null && (drawing !== null || (outline !== null && isDrawn(outline)))) firstMark = now
    inTime = ms < 34 && drawing !== null ? inTime + 1 : 0
    if (inTime === quietFrames) isQuiet = true
    requestAnimationFrame(onFrame)
  }
  requestAnimationFrame(onFrame)

  globalThis.watch = {
    firstMark: () => firstMark,
    drawing: () => drawing,
    isQuiet: () => isQuiet,
    longestTask: (after) => Math.max(0, ...tasks.filter(({ start }) => start >= after).map(({ ms }) => ms)),
    startFrames: () => {
      frames = []
    },
    stopFrames: () => {
      // The first frame began before the gesture.
      const [, ...whole] = frames ?? []
      frames = null
      return whole
    },
    places: () =>
      seen()
        .slice(0, 50)
        .map((mark) => Math.round(mark.getBoundingClientRect().left))
        .join(),
    sample: (ground) => {
      const frame = document.querySelector(ground)
      if (!frame) throw new Error(`no ${ground}`)
      const { left, right, width } = frame.getBoundingClientRect()
      const shown = seen()
      const inView = shown
        .map((mark) => mark.getBoundingClientRect())
        .filter((box) => box.right > left && box.left < right)
      const atLeft = Math.min(right, ...inView.map((box) => box.left)) - left
      const atRight = right - Math.max(left, ...inView.map((box) => box.right))
      const { from, to } = document.querySelector<HTMLElement>('[data-from][data-to]')?.dataset ?? {}
      return {
        // Marks beside the visible days are hidden at rest, but they count.
        drawn: sum([...document.querySelectorAll<HTMLElement>(marks)]),
        isSingle: document.querySelector('.board [data-event-id]') !== null,
        days: from && to ? { from: Number(from), to: Number(to) } : null,
        blank: Math.max(atLeft, atRight) / width,
      }
    },
    expectStatus: (count) => {
      statusTime = new Promise((done) => {
        let began: number | null = null
        const begin = ({ timeStamp }: Event) => {
          began ??= timeStamp
        }
        for (const type of ['pointerup', 'input'])
          addEventListener(type, begin, { capture: true, once: true })
        const look = () => {
          const words = document.querySelector('[role="status"]')?.textContent ?? ''
          const named = Number(/\d[\d,]*/.exec(words)?.[0].replaceAll(',', ''))
          if (began !== null && named === count) done(performance.now() - began)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      })
    },
    statusTime: () => statusTime,
  }
}

interface WatchOptions extends Pick<Subject, 'marks' | 'outline' | 'counts'> {
  readonly expected: number
  readonly quietFrames: number
}

export const watchOptions = ({ marks, outline, counts }: Subject, expected: number): WatchOptions => ({
  marks,
  outline,
  counts,
  expected,
  quietFrames: QUIET_FRAMES,
})
