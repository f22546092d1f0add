import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactDay } from '../testing/arbitraries.ts'
import { calmDayWidth, labelWidthsAt } from './dayWidth.ts'
import { type Layout, layOut, type Mark, type Room } from './layout.ts'
import type { Scene, SceneBin, SceneEvent } from './scene.ts'

const LANES = ['first', 'together', 'second']

const eventOf = (id: string, lane: string, first: number, length: number, weight: number): SceneEvent => ({
  id,
  lane,
  when: exactDay(first, first + length - 1),
  title: id,
  glyph: 'talk',
  tone: 'neutral',
  parts: 0,
  weight,
  oneSource: false,
  lowConfidence: false,
  announced: false,
})

const sceneOf = (events: readonly SceneEvent[]): Scene => ({
  lanes: LANES.map((id) => ({ id, title: id, count: events.filter(({ lane }) => lane === id).length })),
  events,
  bins: [],
})

const scenes: fc.Arbitrary<Scene> = fc
  .array(
    fc.record({
      lane: fc.constantFrom(...LANES),
      first: fc.integer({ min: 18_700, max: 18_740 }),
      length: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 60 })),
      weight: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 60 },
  )
  .map((drafts) =>
    sceneOf(
      drafts
        .toSorted((a, b) => a.first - b.first)
        .map((draft, n) => eventOf(`e${n}`, draft.lane, draft.first, draft.length, draft.weight)),
    ),
  )

const LINE = 17
const heightIn = (lines: number) => 13 + lines * LINE
/** One to six lines, deterministic per event, and fewer in wide labels. */
const linesOf = ({ id }: SceneEvent, width: number) =>
  Math.ceil((1 + ((Number(id.slice(1)) * 7) % 6)) * Math.min(1, 164 / width))
const labelOf = (event: SceneEvent, width: number) => {
  const lines = linesOf(event, width)
  return { lines, height: (shown: number | null) => heightIn(shown ?? lines) }
}

/** Most days that scenes have events on. */
const VIEW = { from: 18_705, to: 18_735 }

/** The days that a board of this width shows around the middle of the scenes. */
function viewOn(width: number, dayWidth: number) {
  const days = Math.max(1, Math.round(width / dayWidth))
  const from = 18_720 - Math.floor(days / 2)
  return { from, to: from + days - 1 }
}

const roomAt = (dayWidth: number, height = 500): Room => ({
  dayWidth,
  view: VIEW,
  labelWidths: labelWidthsAt(dayWidth),
  label: labelOf,
  lineHeight: () => heightIn(1),
  binWidth: 44,
  loneWidth: 110,
  gap: 4,
  middle: 18_720,
  binHeight: 24,
  columnHeight: 52,
  laneTop: 8,
  laneBottom: 8,
  laneLeast: 60,
  height,
  maxRows: 5,
})

const rooms: fc.Arbitrary<Room> = fc
  .tuple(
    fc.double({ min: 0.05, max: 1200, noNaN: true }),
    fc.integer({ min: 0, max: 2000 }),
    fc.integer({ min: 340, max: 2000 }),
  )
  .map(([wide, height, width]) => {
    const dayWidth = calmDayWidth(wide)
    return { ...roomAt(dayWidth, height), view: viewOn(width, dayWidth) }
  })

const heightOfMark = (mark: Mark, room: Room) => {
  if (mark.kind === 'event') return labelOf(mark.event, mark.labelWidth).height(mark.lines)
  return mark.share === null ? room.binHeight : room.columnHeight
}

const idsIn = (mark: Mark) => (mark.kind === 'bin' ? mark.events.map(({ id }) => id) : [mark.id])

/** Tolerance for floating-point rounding. */
const EPSILON = 1e-6

const overlaps = (a: Mark, b: Mark, room: Room) =>
  a.lane === b.lane &&
  a.start + a.days > b.start + EPSILON &&
  b.start + b.days > a.start + EPSILON &&
  a.top + heightOfMark(a, room) > b.top &&
  b.top + heightOfMark(b, room) > a.top

const forEveryLayout = (check: (layout: Layout, scene: Scene, room: Room) => void) =>
  fc.assert(fc.property(scenes, rooms, (scene, room) => check(layOut(scene, room), scene, room)))

test('every event is in exactly one mark', () => {
  forEveryLayout(({ marks }, scene) => {
    expect(marks.flatMap(idsIn).toSorted()).toEqual(scene.events.map(({ id }) => id).toSorted())
  })
})

test('no mark covers another, and each stays within its lane', () => {
  forEveryLayout(({ lanes, marks }, _, room) => {
    for (const [n, mark] of marks.entries()) {
      expect(marks.slice(n + 1).filter((other) => overlaps(mark, other, room))).toEqual([])
      const lane = lanes.find(({ id }) => id === mark.lane)
      expect(mark.top + heightOfMark(mark, room)).toBeLessThanOrEqual(lane?.height ?? 0)
    }
  })
})

test('on one day in one lane, what comes later stands lower', () => {
  forEveryLayout(({ marks }, scene) => {
    const order = new Map(scene.events.map(({ id }, n) => [id, n]))
    const events = marks.filter((mark) => mark.kind === 'event')
    for (const earlier of events) {
      for (const later of events) {
        const together = earlier.lane === later.lane && earlier.first === later.first
        if (!together || (order.get(earlier.id) ?? 0) >= (order.get(later.id) ?? 0)) continue
        expect(later.top).toBeGreaterThan(earlier.top)
      }
    }
  })
})

test('a mark has room for its label and for all its days', () => {
  forEveryLayout(({ marks }, _, room) => {
    for (const mark of marks) {
      expect(mark.start).toBeLessThan(mark.first + EPSILON)
      expect(mark.start + mark.days + EPSILON).toBeGreaterThanOrEqual(mark.last + 1)
      const least = mark.kind === 'event' ? mark.labelWidth : room.binWidth
      expect(mark.days * room.dayWidth + EPSILON).toBeGreaterThanOrEqual(least)
    }
  })
})

test('the label of an event in view is within the view, if the view has the width', () => {
  forEveryLayout(({ marks }, _, room) => {
    const { from, to } = room.view
    for (const mark of marks) {
      const isSeen = mark.first <= to && mark.last >= from
      if (mark.kind !== 'event' || !isSeen || (to + 1 - from) * room.dayWidth < 2 * mark.labelWidth) continue
      const width = mark.labelWidth / room.dayWidth
      const start = mark.side === 'after' ? Math.max(from, mark.first) : Math.min(to, mark.last) + 1 - width
      expect(start + EPSILON).toBeGreaterThanOrEqual(from)
      expect(start + width).toBeLessThanOrEqual(to + 1 + EPSILON)
    }
  })
})

test('a label out of view does not reach into the view', () => {
  forEveryLayout(({ marks }, _, { view }) => {
    for (const mark of marks) {
      if (mark.kind !== 'event') continue
      if (mark.last < view.from) expect(mark.start + mark.days).toBeLessThanOrEqual(view.from + EPSILON)
      if (mark.first > view.to) expect(mark.start).toBeGreaterThanOrEqual(view.to + 1 - EPSILON)
    }
  })
})

test('an event of which the view shows neither end is drawn before lighter and heavier ones', () => {
  const spanning = eventOf('e1', 'first', VIEW.from - 10, 100, 0)
  const others = Array.from({ length: 9 }, (_, n) => eventOf(`e${n + 2}`, 'first', 18_720, 1, 9))
  const { marks } = layOut(sceneOf([spanning, ...others]), { ...roomAt(40), maxRows: 2 })
  expect(marks.filter(({ kind }) => kind === 'event').map(({ id }) => id)).toContain('e1')
})

test('where all titles fit, none is cut and the labels have their usual width', () => {
  const events = [18_710, 18_715, 18_720].map((day, n) => eventOf(`e${n}`, 'first', day, 1, 1))
  const { marks, labelWidth } = layOut(sceneOf(events), roomAt(70, 2000))
  expect(labelWidth).toBe(164)
  expect(marks.map((mark) => mark.kind === 'event' && mark.lines)).toEqual([null, null, null])
})

test('what is in view has no more rows than it may have, and a row or a line is added only where it fits', () => {
  forEveryLayout((_, scene, room) => {
    const isSeen = ({ when }: SceneEvent) => when.first <= room.view.to && when.last >= room.view.from
    const { lanes, marks } = layOut({ ...scene, events: scene.events.filter(isSeen) }, room)
    const events = marks.filter((mark) => mark.kind === 'event')
    for (const { row } of events) expect(row).toBeLessThan(room.maxRows)
    const total = lanes.reduce((sum, { height }) => sum + height, 0)
    const isMore = events.some(({ row, lines }) => row > 0 || lines !== 1)
    if (isMore && total > room.height) {
      // Only titles that are short anyway have all their lines.
      for (const { event, lines, row, labelWidth } of events) {
        expect(row).toBe(0)
        expect(lines ?? linesOf(event, labelWidth)).toBe(1)
      }
    }
  })
})

test('of two events that cannot both be drawn the heavier is', () => {
  const scene = sceneOf([eventOf('e1', 'first', 18_730, 1, 1), eventOf('e2', 'first', 18_730, 1, 7)])
  const { marks } = layOut(scene, { ...roomAt(70), maxRows: 1 })
  expect(marks.map(({ kind, id }) => [kind, id])).toEqual([
    ['event', 'e2'],
    ['bin', 'e1'],
  ])
})

test('an interval without a place of its own is in a bin at the middle, or as near to it as the interval goes', () => {
  const binOf = (first: number, length: number) => {
    const scene = sceneOf([eventOf('e1', 'first', first, length, 1), eventOf('e2', 'first', 18_731, 60, 7)])
    const { marks } = layOut(scene, { ...roomAt(70), middle: 18_740, maxRows: 1 })
    return marks.find(({ kind }) => kind === 'bin')?.first
  }
  expect(binOf(18_700, 100)).toBe(18_740)
  expect(binOf(18_700, 36)).toBe(18_735)
  expect(binOf(18_745, 9)).toBe(18_745)
})

test('bins count what is drawn inside of what they hold', () => {
  forEveryLayout(({ marks }, scene) => {
    const drawn = marks.reduce(
      (sum, mark) => sum + (mark.kind === 'bin' ? mark.count : 1 + mark.event.parts),
      0,
    )
    expect(drawn).toBe(scene.events.reduce((sum, { parts }) => sum + 1 + parts, 0))
  })
})

test('of two lanes that miss as many events, the one that misses the weightiest gets the next row', () => {
  const day = 18_732
  const scene = sceneOf([
    eventOf('e1', 'first', day, 1, 2),
    eventOf('e2', 'first', day, 1, 1),
    eventOf('e3', 'second', day, 1, 9),
    eventOf('e4', 'second', day, 1, 8),
  ])
  // Three lanes of one row each, and height for one more row.
  const tall = () => ({ lines: 1, height: () => 80 })
  const { marks } = layOut(scene, { ...roomAt(70, 400), label: tall, lineHeight: () => 80 })
  expect(marks.filter(({ kind }) => kind === 'event').map(({ id }) => id)).toEqual(['e1', 'e3', 'e4'])
})

test('far out, most events are in bins', () => {
  const events = Array.from({ length: 400 }, (_, n) => eventOf(`e${n}`, 'first', 18_000 + n, 1, 0))
  const { marks } = layOut(sceneOf(events), roomAt(2))
  const binned = marks.filter(({ kind }) => kind === 'bin').flatMap(idsIn)
  expect(binned.length).toBeGreaterThan(300)
})

test('a small zoom moves nothing', () => {
  expect(calmDayWidth(73)).toBe(calmDayWidth(72))
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 2000, noNaN: true }), (dayWidth) => {
      expect(calmDayWidth(dayWidth)).toBeLessThanOrEqual(dayWidth * (1 + EPSILON))
      expect(calmDayWidth(dayWidth)).toBeGreaterThan(dayWidth / 1.1)
    }),
  )
})

test('an event in a lane that the scene lacks is a bug', () => {
  expect(() => layOut(sceneOf([eventOf('e1', 'elsewhere', 18_730, 1, 0)]), roomAt(70))).toThrow('elsewhere')
})

/** Lanes of a corpus in files: either bins and the open event, or single events. */
const binned: fc.Arbitrary<{ readonly scene: Scene; readonly open: string }> = fc
  .tuple(
    scenes,
    fc.subarray(LANES, { minLength: 1 }),
    fc.constantFrom(1, 2, 8, 32),
    fc.array(fc.nat(9), { minLength: 60, maxLength: 60 }),
    fc.boolean(),
  )
  .map(([scene, lanes, days, counts, hasOpen]) => {
    const inBins = scene.events.filter(({ lane }) => lanes.includes(lane))
    const open = hasOpen ? inBins[0] : undefined
    const events = scene.events.filter((event) => !inBins.includes(event) || event === open)
    const bins = lanes.flatMap((lane, row) =>
      counts.flatMap((count, at): readonly SceneBin[] => {
        const first = 18_688 + at * days
        return (at + row) % 3 > 0 && count > 0
          ? [{ lane, first, last: first + days - 1, count, tones: [count, 0, 0, 0] }]
          : []
      }),
    )
    return {
      scene: {
        lanes: scene.lanes,
        events: events.map((event) =>
          event === open ? { ...event, weight: Number.MAX_SAFE_INTEGER } : event,
        ),
        bins,
      },
      open: open?.id ?? '',
    }
  })

const forEveryHistogram = (check: (layout: Layout, scene: Scene, room: Room, open: string) => void) =>
  fc.assert(
    fc.property(binned, rooms, ({ scene, open }, room) => check(layOut(scene, room), scene, room, open)),
  )

const columnsIn = ({ marks }: Layout) =>
  marks.filter((mark) => mark.kind === 'bin').filter(({ share }) => share !== null)

test('the bins of a scene are drawn each as one column, over its days and no more', () => {
  forEveryHistogram((layout, { bins }) => {
    const drawn = columnsIn(layout).map(({ lane, first, last, count, tones }) => ({
      ...{ lane, first, last, count, tones },
    }))
    const byPlace = (a: SceneBin, b: SceneBin) => a.first - b.first || (a.lane < b.lane ? -1 : 1)
    expect(drawn.toSorted(byPlace)).toEqual(bins.toSorted(byPlace))
    for (const { days, first, last, events } of columnsIn(layout)) {
      expect(Math.abs(days - (last - first + 1))).toBeLessThan(EPSILON)
      expect(events).toEqual([])
    }
  })
})

test('every event of a binned scene is drawn or counted, and no two marks have one id', () => {
  forEveryHistogram(({ marks }, scene) => {
    const drawn = marks.reduce((sum, mark) => sum + (mark.kind === 'bin' ? mark.count : 1), 0)
    expect(drawn).toBe(scene.events.length + scene.bins.reduce((sum, { count }) => sum + count, 0))
    expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length)
  })
})

test('no column covers another mark, and each stays within its lane', () => {
  forEveryHistogram((layout, _, room) => {
    const { lanes, marks } = layout
    for (const column of columnsIn(layout)) {
      expect(marks.filter((other) => other !== column && overlaps(column, other, room))).toEqual([])
      const lane = lanes.find(({ id }) => id === column.lane)
      expect(column.top + room.columnHeight).toBeLessThanOrEqual(lane?.height ?? 0)
    }
  })
})

test('the open event stands by itself above the columns of its lane', () => {
  forEveryHistogram((layout, _, room, open) => {
    const mark = layout.marks.find(({ id }) => id === open)
    if (open === '') return
    expect(mark?.kind).toBe('event')
    if (mark?.kind !== 'event') return
    for (const column of columnsIn(layout)) {
      const isBelow =
        column.lane === mark.lane &&
        column.start + EPSILON < mark.start + mark.days &&
        mark.start + EPSILON < column.start + column.days
      if (isBelow) expect(column.top).toBeGreaterThanOrEqual(mark.top + heightOfMark(mark, room) + room.gap)
    }
  })
})

test('a column tells how full it is beside the fullest of its lane in view', () => {
  forEveryHistogram((layout, { bins }, { view }) => {
    for (const { lane, count, share } of columnsIn(layout)) {
      const all = bins.filter((bin) => bin.lane === lane)
      const seen = all.filter(({ first, last }) => last >= view.from && first <= view.to)
      const most = Math.max(...(seen.length > 0 ? seen : all).map((bin) => bin.count))
      expect(share).toBe(Math.min(1, count / most))
    }
  })
})
