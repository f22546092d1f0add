/** Runs inside the measured page from before its first script. All times in ms since the navigation started. */
interface FirstWatch {
  /** When the first frame with a mark was drawn. */
  mark(): number | null
  /** Durations of the tasks of the main thread that took over 50 ms. */
  tasks(): readonly number[]
  /** When the last of these ended. */
  busyUntil(): number
}

declare global {
  var firstWatch: FirstWatch
}

/** Serialized and sent to the page, so it may not use anything outside itself. */
export function watchFirst(marks: string): void {
  let drawn: number | null = null
  let busyUntil = 0
  const tasks: number[] = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      tasks.push(duration)
      busyUntil = Math.max(busyUntil, startTime + duration)
    }
  }).observe({ type: 'longtask', buffered: true })

  /** Whether the text is invisible because its font is still loading. */
  const awaitsFont = (mark: Element) => {
    const families = getComputedStyle(mark).fontFamily
    return [...document.fonts].some(
      ({ display, status, family }) =>
        status === 'loading' &&
        (display === 'block' || display === 'auto') &&
        families.includes(family.replaceAll('"', '')),
    )
  }
  const isSeen = (mark: Element) => {
    const { left, right, top, bottom } = mark.getBoundingClientRect()
    const isInView = right > Math.max(0, left) && bottom > Math.max(0, top) && left < innerWidth
    const isShown = mark.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    return isInView && top < innerHeight && isShown && !awaitsFont(mark)
  }
  const onFrame = () => {
    if (![...document.querySelectorAll(marks)].some(isSeen)) {
      requestAnimationFrame(onFrame)
      return
    }
    // A message is answered after style, layout and paint of this frame.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      drawn = performance.now()
    }
    port2.postMessage(null)
  }
  requestAnimationFrame(onFrame)

  globalThis.firstWatch = {
    // In the first frame of all, the browser's own time of the paint is the better one.
    mark: () =>
      drawn && Math.max(drawn, performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
    tasks: () => tasks,
    busyUntil: () => busyUntil,
  }
}
