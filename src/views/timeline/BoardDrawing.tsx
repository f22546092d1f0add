import { type ReactNode, useMemo } from 'react'
import type { Speech } from '../../i18n/speech.ts'
import { groupBy } from '../../lib/groupBy.ts'
import { axisAt, hasWeekday } from '../../model/axis.ts'
import type { Layout, Mark } from '../../model/layout.ts'
import type { Lane } from '../../model/scene.ts'
import { AxisRows, Grid } from './AxisRows.tsx'
import { type HrefOf, MarkBox } from './Mark.tsx'
import type { Scale } from './scale.ts'
import { rem } from './textScale.ts'
import './BoardDrawing.css'

interface DrawingProps {
  readonly layout: Layout
  readonly scale: Scale
  /** The axis may cover other days than the marks, while the marks of those days are loading. */
  readonly axisScale: Scale
  /** Width of a day in pixels, as it was when the marks were laid out. */
  readonly dayWidth: number
  readonly speech: Speech
  /** The open event. */
  readonly selected: string | null
  /** The events of the open chronicle or bin, which are ringed. */
  readonly named: ReadonlySet<string>
  /** The mark that the keyboard is at. */
  readonly ringed: string | null
  readonly hrefOf: HrefOf | null
}

interface LaneBoxProps {
  readonly className?: string
  readonly lane: Lane
  /** The least height; undefined if a style sheet has it. */
  readonly least?: number
  readonly speech: Speech
  /** Its marks. */
  readonly children: ReactNode
}

/** From this length on a title may not fit: the tooltip has all of it. */
const LONG_TITLE = 30

/** A lane: its title and count, and beside them the part of the axis that its marks are on. */
export const LaneBox = ({ className = '', lane, least, speech, children }: LaneBoxProps) => (
  <div className={`lane ${className}`} style={least === undefined ? undefined : { '--least': `${least}` }}>
    <div className="lane-head">
      {/* `dir` puts the ellipsis at the end of the title's own script. */}
      <div className="lane-name" dir="auto" title={lane.title.length > LONG_TITLE ? lane.title : undefined}>
        {lane.title}
      </div>
      <div className="lane-count">{speech.number(lane.count)}</div>
    </div>
    <div className="lane-window">
      <div className="layer layer-marks">{children}</div>
    </div>
  </div>
)

/** The class of a mark with one of these events. */
export const namedClass = (mark: Mark, named: ReadonlySet<string>): string => {
  const isNamed = mark.kind === 'event' ? named.has(mark.id) : mark.events.some(({ id }) => named.has(id))
  return isNamed ? 'is-named' : ''
}

/** Axis, lanes and marks. `follow.ts` moves and stretches it along the axis without rendering it again. */
export function BoardDrawing({
  layout,
  scale,
  axisScale,
  dayWidth,
  speech,
  selected,
  named,
  ringed,
  hrefOf,
}: DrawingProps) {
  const { lanes, labelWidth } = layout
  const marks = useMemo(() => groupBy(layout.marks, ({ lane }) => lane), [layout])
  const unit = axisAt(dayWidth)
  return (
    <div className="drawing" style={{ '--label': rem(labelWidth) }}>
      <AxisRows unit={unit} hasWeekdays={hasWeekday(unit, dayWidth)} scale={axisScale} speech={speech} />
      <div className="lanes">
        <Grid unit={unit} scale={axisScale} />
        {lanes.map((lane) => (
          <LaneBox key={lane.id} lane={lane} least={lane.height} speech={speech}>
            {marks.get(lane.id)?.map((mark) => (
              <MarkBox
                key={mark.id}
                className={namedClass(mark, named)}
                mark={mark}
                scale={scale}
                speech={speech}
                isSelected={mark.id === selected}
                isRinged={mark.id === ringed}
                hrefOf={hrefOf}
              />
            ))}
          </LaneBox>
        ))}
      </div>
    </div>
  )
}
