import moment from 'moment'
import { DataSet } from 'vis-data/esnext'
import { type DataItem, Timeline, type TimelineOptions } from 'vis-timeline/esnext'
import type { Speech } from '../../i18n/speech.ts'
import { type Day, dayOf, MS_PER_DAY } from '../../lib/day.ts'
import { axisAt, columnLabel, headLabel } from '../../model/axis.ts'
import type { Layout, Mark } from '../../model/layout.ts'
import { isSameWindow } from '../../model/moves.ts'
import { endsOf, inMilliseconds, stretchOf, type TimeSpan, toDayRange } from '../../model/stretch.ts'
import type { DayRange } from '../../model/window.ts'
import { createColumns, isColumn } from './columns.ts'
import { drawColumn, drawMark, element } from './drawMark.ts'
import { slideOf } from './room.ts'
import './widget.css'

export interface WidgetOptions {
  readonly speech: Speech
  readonly window: DayRange
  /** Width of the axis in pixels. */
  readonly axisWidth: number
  /** The days of the whole corpus. */
  readonly extent: DayRange
  /** The axis moved. `by` is the cause; 'settled' is reported once, at the end of a gesture. */
  onMove(stretch: TimeSpan, phase: 'moving' | 'settled', by: 'reader' | 'program'): void
  /** A mark was clicked or tapped (not dragged). */
  onOpen(mark: string): void
}

export interface Widget {
  show(layout: Layout): void
  /** Outlines the mark of the open event, rings the one with the keyboard focus, and scrolls it into view. */
  select(selected: string | null, ringed: string | null): void
  /** Moves to these days, unless they are in view. Returns true if an animation was started. */
  lookAt(window: DayRange, axisWidth: number, animate: boolean): boolean
  /** Redraws at another container size, with these days in view. */
  resize(window: DayRange, axisWidth: number): void
  destroy(): void
}

interface Drawn {
  readonly mark: Mark
  /** The mark as JSON, to detect changes. */
  readonly says: string
  readonly content: HTMLElement
}

const placeOf = ({ group, start, end }: DataItem): string => `${group} ${start} ${end}`

/* vis-timeline keeps ids as keys of plain objects, which inherit `constructor`. The prefix avoids such a clash. */
const keyOf = (id: string): string => `+${id}`
const idOf = (key: string | number): string => String(key).slice(1)

interface Group {
  readonly id: string
  readonly content: HTMLElement
  readonly order: number
}

const ANIMATION_MS = 260
/** How far the pointer may move in pixels during a click. */
const CLICK_SLACK = 5
/** How much of a label's padding may be cut off, in pixels. */
const CUT_SLACK = 4
/** Pixels per line of a wheel that counts in lines. */
const LINE_PIXELS = 24

/** Each redraw calls `begins` (the first visible day, with its fraction) and `dayWidth` (in pixels). */
const optionsOf = (
  speech: Speech,
  stretch: TimeSpan,
  extent: DayRange,
  begins: () => number,
  dayWidth: () => number,
) => {
  const ends = inMilliseconds(endsOf(extent))
  /** A column that begins before the viewport would have its label cut off; the heading above names it. */
  const isCut = (day: Day) => day < begins() - CUT_SLACK / dayWidth()
  return {
    ...inMilliseconds(stretch),
    min: ends.start,
    max: ends.end,
    zoomMin: MS_PER_DAY,
    // Always set: if it is missing, vis-timeline detects it and stays hidden for a second.
    rtl: speech.direction === 'rtl',
    // The types require all of moment, but it is only ever called.
    moment: moment.utc as unknown as typeof moment,
    format: {
      // The types promise a Date, but a moment is passed. Both have valueOf.
      minorLabels: (date: Date) => {
        const day = dayOf(date.valueOf())
        return isCut(day) ? '' : columnLabel(speech, day, axisAt(dayWidth()), dayWidth())
      },
      majorLabels: (date: Date) => headLabel(speech, dayOf(date.valueOf()), axisAt(dayWidth())),
    },
    // Our layout positions the marks, so vis-timeline must not.
    stack: false,
    margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
    align: 'left',
    orientation: { axis: 'top', item: 'top' },
    minHeight: '100%',
    zoomKey: 'ctrlKey',
    selectable: false,
    showCurrentTime: false,
    showTooltips: false,
    autoResize: false,
    // Nothing is followed, but with this option the first redraw completes at once instead of after 200 ms.
    rollingMode: { follow: false },
  } satisfies TimelineOptions
}

/** Creates a timeline that fills `container`; `destroy` empties it. The only module that imports vis-timeline. */
export function createWidget(container: HTMLElement, options: WidgetOptions): Widget {
  const { speech } = options
  const items = new DataSet<DataItem>()
  const groups = new DataSet<Group>()
  const drawn = new Map<string, Drawn>()
  const labels = new Map<string, HTMLElement>()
  let layout: Layout = { lanes: [], marks: [], labelWidth: 0 }
  /** Position of each item in the data set. */
  let positions: ReadonlyMap<string | number | undefined, string> = new Map()
  let shownScale = ''
  let shownLanes = ''
  let selected: string | null = null
  let ringed: string | null = null
  let revealed: string | null = null
  let moving = false
  let disposed = false

  const frame = document.createElement('div')
  container.append(frame)
  // Cached once per redraw: reading clientWidth inside the label formatter would force a reflow per label.
  let width = options.axisWidth
  let range = stretchOf(options.window, options.axisWidth)
  const dayWidth = () => width / (range.to - range.from)

  const timeline = new Timeline(
    frame,
    items,
    groups,
    optionsOf(speech, range, options.extent, () => range.from, dayWidth),
  )

  const partOf = (selector: string): HTMLElement => {
    const part = frame.querySelector<HTMLElement>(selector)
    if (!part) throw new Error(`vis-timeline has drawn no ${selector}`)
    return part
  }
  const center = partOf('.vis-panel.vis-center')
  const itemset = partOf('.vis-itemset')
  const columns = createColumns(speech.direction)
  center.append(columns.layer)

  function feed() {
    const wanted = layout.marks.filter((mark) => !isColumn(mark)).map(itemOf)
    const places = new Map(wanted.map((item) => [item.id, placeOf(item)]))
    const isElsewhere = (id: string | number | undefined) => places.get(id) !== positions.get(id)
    // vis-timeline measures each added item at once, which forces a reflow whose result is not needed: hence `hidden`.
    // Items updated in place are measured later, so a moved item is removed and added again.
    itemset.hidden = true
    items.remove(items.getIds().filter(isElsewhere))
    items.add(wanted.filter(({ id }) => isElsewhere(id)))
    itemset.hidden = false
    positions = places

    const drawnAsColumns = layout.marks.filter(isColumn)
    columns.show(
      drawnAsColumns.map((mark) => ({ mark, content: contentOf(mark, drawColumn) })),
      layout.lanes,
    )
    columns.follow(range, width)
    const marks = new Set(layout.marks.map(({ id }) => id))
    for (const id of drawn.keys()) if (!marks.has(id)) drawn.delete(id)
  }

  /** The element of a mark, reused as long as the mark is on the board. Redrawn only if the mark has changed. */
  function contentOf<M extends Mark>(
    mark: M,
    draw: (content: HTMLElement, mark: M, speech: Speech) => void,
  ): HTMLElement {
    const before = drawn.get(mark.id)
    const content = before?.content ?? document.createElement('div')
    const says = JSON.stringify(mark)
    if (before?.says !== says) {
      draw(content, mark, speech)
      content.style.setProperty('--top', `${mark.top}px`)
    }
    drawn.set(mark.id, { mark, says, content })
    outline(content, mark.id)
    return content
  }

  function itemOf(mark: Mark): DataItem {
    const content = contentOf(mark, drawMark)
    const { start, end } = inMilliseconds({ from: mark.first, to: mark.first + mark.days })
    // The types require a string; an element is inserted as it is, so no title is ever parsed as HTML.
    const [id, group] = [keyOf(mark.id), keyOf(mark.lane)]
    return { id, group, start, end, content: content as never, limitSize: false }
  }

  function outline(content: HTMLElement, id: string) {
    content.classList.toggle('is-selected', id === selected)
    content.classList.toggle('is-ringed', id === ringed)
  }

  /** At rest, hides marks beyond the visible days: the edge would cut them. Columns may be cut: a histogram goes on. */
  function hideBeyond(isMoving: boolean) {
    const { from, to } = toDayRange(range, width)
    for (const { mark, content } of drawn.values()) {
      if (isColumn(mark)) continue
      content.classList.toggle('is-beyond', !isMoving && (mark.first > to || mark.last < from))
    }
  }

  /** Moves the label of a long bar that begins before the viewport along the bar, into view. */
  function slide() {
    const width = dayWidth()
    for (const { mark, content } of drawn.values()) {
      if (mark.kind === 'bin') continue
      const by = slideOf(mark, range.from, width, layout.labelWidth)
      content.style.setProperty('--slide', `${speech.direction === 'rtl' ? -by : by}px`)
    }
  }

  function scale() {
    const { scale, step } = axisAt(dayWidth())
    if (shownScale === `${scale} ${step}`) return
    shownScale = `${scale} ${step}`
    timeline.setOptions({ timeAxis: { scale, step } })
  }

  function sync() {
    const { start, end } = timeline.getWindow()
    range = { from: start.valueOf() / MS_PER_DAY, to: end.valueOf() / MS_PER_DAY }
  }

  // Only after a redraw is the width known that it was drawn for.
  timeline.on('changed', () => {
    if (disposed) return
    width = center.clientWidth || container.clientWidth
    scale()
    slide()
    columns.follow(range, width)
  })

  const report = (phase: 'moving' | 'settled', byUser: boolean) => {
    if (disposed) return
    sync()
    hideBeyond(phase === 'moving')
    options.onMove(range, phase, byUser || moving ? 'reader' : 'program')
    if (phase === 'settled') moving = false
  }
  timeline.on('rangechange', ({ byUser }: { byUser: boolean }) => report('moving', byUser))
  timeline.on('rangechanged', ({ byUser }: { byUser: boolean }) => report('settled', byUser))

  /** Horizontal wheel, or with Shift: pan. With Ctrl: vis-timeline zooms. Vertical: the page scrolls. */
  function pan(event: WheelEvent) {
    if (event.ctrlKey) return
    const { deltaX, deltaY, shiftKey, deltaMode } = event
    if (!shiftKey && Math.abs(deltaX) <= Math.abs(deltaY)) return
    event.preventDefault()
    const pixels = (deltaX || deltaY) * (deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PIXELS)
    const days = (pixels / dayWidth()) * (speech.direction === 'rtl' ? -1 : 1)
    moving = true
    const before = range
    const { start, end } = inMilliseconds({ from: range.from + days, to: range.to + days })
    timeline.setWindow(start, end, { animation: false })
    // At the end of the reachable range nothing moves, so no 'settled' event follows.
    if (range === before) moving = false
  }
  frame.addEventListener('wheel', pan, { passive: false })

  // Browsers fire a click after a drag too, on whatever is under the pointer.
  let pressed = { x: 0, y: 0 }
  frame.addEventListener('pointerdown', ({ clientX, clientY }) => {
    pressed = { x: clientX, y: clientY }
  })
  frame.addEventListener('click', ({ clientX, clientY, target, detail }) => {
    // The board may have moved under the second click of a double click.
    if (detail > 1) return
    if (Math.hypot(clientX - pressed.x, clientY - pressed.y) > CLICK_SLACK) return
    const mark = target instanceof Element && target.closest<HTMLElement>('[data-mark]')?.dataset.mark
    if (mark) options.onOpen(mark)
  })

  function showLanes() {
    const says = JSON.stringify(layout.lanes)
    if (says === shownLanes) return
    shownLanes = says
    const wanted = new Set(layout.lanes.map(({ id }) => id))
    groups.remove(groups.getIds().filter((key) => !wanted.has(idOf(key))))
    groups.update(
      layout.lanes.map(({ id, title, count, height }, order) => {
        const content = labels.get(id) ?? element('lane')
        labels.set(id, content)
        const name = element('lane-name', title)
        // `dir` puts the ellipsis at the end of the title's own script; the tooltip shows all of it.
        name.dir = 'auto'
        name.title = title
        content.replaceChildren(name, element('lane-count', speech.number(count)))
        // vis-timeline takes the height of a lane from its label.
        content.style.height = `${height}px`
        return { id: keyOf(id), content, order }
      }),
    )
  }

  function goTo(window: DayRange, axisWidth: number, animate: boolean) {
    const { start, end } = inMilliseconds(stretchOf(window, axisWidth))
    timeline.setWindow(start, end, {
      animation: animate ? { duration: ANIMATION_MS, easingFunction: 'easeInOutQuad' } : false,
    })
  }

  return {
    show(next) {
      layout = next
      showLanes()
      feed()
      hideBeyond(false)
    },
    select(nextSelected, nextRinged) {
      selected = nextSelected
      ringed = nextRinged
      for (const [id, { content }] of drawn) outline(content, id)
      const wanted = ringed ?? selected
      const content = wanted === null || wanted === revealed ? undefined : drawn.get(wanted)?.content
      if (wanted === null || content) revealed = wanted
      content?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
    lookAt(window, axisWidth, animate) {
      // vis-timeline fires no event if it does not move at all.
      if (isSameWindow(toDayRange(range, axisWidth), window)) return false
      goTo(window, axisWidth, animate)
      return animate
    },
    resize(window, axisWidth) {
      timeline.redraw()
      goTo(window, axisWidth, false)
    },
    destroy() {
      disposed = true
      timeline.destroy()
      container.replaceChildren()
    },
  }
}
