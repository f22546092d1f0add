import { hasWeekday } from '../model/axis.ts'
import type { TextWidth } from '../model/label.ts'
import type { Mark } from '../model/layout.ts'
import { clamp, daysIn, reachOf } from '../model/moves.ts'
import type { Lane } from '../model/scene.ts'
import { stretchOf } from '../model/stretch.ts'
import type { DayRange } from '../model/window.ts'
import { useAddress } from '../views/context/useAddress.ts'
import { AxisRows, Grid } from '../views/timeline/AxisRows.tsx'
import { LaneBox, namedClass } from '../views/timeline/BoardDrawing.tsx'
import { MarkBox } from '../views/timeline/Mark.tsx'
import type { Scale } from '../views/timeline/scale.ts'
import type { TimelineBoardProps } from '../views/timeline/TimelineBoard.tsx'
import '../views/timeline/TimelineBoard.css'
import { type BoardColumn, boardColumns } from './boardSteps.ts'
import { boardStyles } from './boardStyles.ts'

/** Places days by the width of a day, which a style sheet computes from the width of the board: see `boardStyles`. */
const scaleOver = (window: DayRange): Scale => ({
  span: stretchOf(window),
  width: (days) => `calc(${days} * var(--day))`,
  mark: ({ first, last }) => ({
    '--from': `${first - window.from}`,
    // A label before the end of a bar is before the end of what is in view.
    '--days': `${Math.min(last, window.to) + 1 - first}`,
  }),
})

/** A window is at most so much wider than its board without a document: 58 pixels, more with larger text. */
const OUTSIDE_ALONE = '10em'

/** What is the same in two layouts but for its place: a bin with another count is another mark. */
const nameOf = (mark: Mark): string =>
  JSON.stringify([mark.id, mark.kind, mark.kind === 'bin' && [mark.count, mark.last]])

/** The different values of all layouts, by name. */
const collect = <T,>(
  columns: readonly BoardColumn[],
  of: (column: BoardColumn) => readonly T[],
  name: (value: T) => string,
) => new Map(columns.flatMap(of).map((value) => [name(value), value]))

/**
 * The board as static markup: a drawing whose layout a style sheet chooses by the size of the board, from all layouts that
 * the app would compute. So it is right before any script runs, and nothing moves when the app replaces it.
 */
export const staticBoard = (textWidth: TextWidth) =>
  function StaticBoard(props: TimelineBoardProps) {
    const { scene, window: asked, extent, speech, selected, named, hrefOf } = props
    const window = clamp(asked, reachOf(extent))
    const { kind } = useAddress(({ page }) => page)
    const place = kind === 'timeline' ? 'alone' : 'besideDocument'
    const columns = boardColumns({ scene, window, speech, textWidth }, place)
    const layouts = (column: BoardColumn) => column.steps.map(({ layout }) => layout)
    const isShown = ({ first, last }: Mark) => first <= window.to && last >= window.from
    const marks = collect(
      columns,
      (column) => layouts(column).flatMap((layout) => layout.marks.filter(isShown)),
      nameOf,
    )
    const lanes = collect<Lane>(
      columns,
      (column) => layouts(column).flatMap((layout) => layout.lanes),
      ({ id }) => id,
    )
    const axes = collect(
      columns,
      ({ axis }) => [axis],
      (axis) => JSON.stringify(axis),
    )
    const scale = scaleOver(window)
    const names = { marks: [...marks.keys()], lanes: [...lanes.keys()], axes: [...axes.keys()] }
    const outside = place === 'alone' ? OUTSIDE_ALONE : null
    const css = boardStyles(columns, names, nameOf, daysIn(window), outside)
    const classOf = (all: readonly string[], name: string, prefix: string) => `${prefix}${all.indexOf(name)}`
    return (
      <section className="board" aria-hidden="true">
        <style>{css}</style>
        <div className="board-frame">
          <div className="drawing" style={{ '--mirror': speech.direction === 'rtl' ? '-1' : '1' }}>
            {[...axes].map(([name, unit]) => (
              <AxisRows
                key={name}
                className={classOf(names.axes, name, 'a')}
                unit={unit}
                hasWeekdays={hasWeekday(unit, Number.POSITIVE_INFINITY)}
                scale={scale}
                speech={speech}
              />
            ))}
            <div className="lanes">
              {[...axes].map(([name, unit]) => (
                <Grid key={name} className={classOf(names.axes, name, 'a')} unit={unit} scale={scale} />
              ))}
              {[...lanes.values()].map((lane) => (
                <LaneBox
                  key={lane.id}
                  lane={lane}
                  speech={speech}
                  className={classOf(names.lanes, lane.id, 'l')}
                >
                  {[...marks]
                    .filter(([, mark]) => mark.lane === lane.id)
                    .map(([name, mark]) => (
                      <MarkBox
                        key={name}
                        className={`${classOf(names.marks, name, 'm')} ${namedClass(mark, named)}`}
                        mark={mark}
                        scale={scale}
                        speech={speech}
                        isSelected={mark.id === selected}
                        isRinged={false}
                        // The links take 170 bytes more than the budget of the page of an event has.
                        hrefOf={kind === 'event' ? null : hrefOf}
                      />
                    ))}
                </LaneBox>
              ))}
            </div>
          </div>
        </div>
      </section>
    )
  }
