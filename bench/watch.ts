import type { Subject } from './subjects.ts'

/** What runs inside of a measured page, from before its first script. All times in ms since its navigation began. */
interface Watch {
  /**
   * The first frame that held a mark, of an outline or of the drawing; where marks count, the first whose counts summed up
   * to what is expected.
   */
  firstMark(): number | null
  /** The first such frame of the drawing itself. */
  drawing(): number | null
  /** Since the drawing, some frames in a row have come in time. */
  isQuiet(): boolean
  /** The longest task of the main thread that began after a moment; 0 where none took over 50 ms. */
  longestTask(after: number): number
  startFrames(): void
  /** From frame to frame, in ms, since `startFrames`. */
  stopFrames(): readonly number[]
  /** Where the first marks that are shown stand: changes when they move. */
  places(): string
  /** What the marks in the page sum up to, and how much of the ground is blank at its sides. */
  sample(ground: string): Sample
  /** Waits from now on for a press or a word, and then for the frame whose status names this number first. */
  expectStatus(count: number): void
  /** From the press or the word to that frame, once it has come. */
  statusTime(): Promise<number>
}

export interface Sample {
  readonly drawn: number
  /** The days that the drawing holds, as it says by `data-from` and `data-to`; null where it does not. */
  readonly days: { readonly from: number; readonly to: number } | null
  /** Whether some are drawn one by one. */
  readonly isSingle: boolean
  /** The wider of the two blank edges, as a share of the width. */
  readonly blank: number
}

declare global {
  var watch: Watch
}

/** Frames in a row, none over twice the display's own. */
const QUIET_FRAMES = 15

/** Is sent to the page as text, so it may use nothing from outside of itself. */
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
      // The first began before the gesture.
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
        // At rest those beside the days in view are hidden; they are there.
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
