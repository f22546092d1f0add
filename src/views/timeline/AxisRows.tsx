import type { ReactNode } from 'react'
import type { Speech } from '../../i18n/speech.ts'
import { type Axis, type AxisCell, columnLabel, headLabel, headUnitsIn, unitsIn } from '../../model/axis.ts'
import type { Scale } from './scale.ts'
import './AxisRows.css'

interface RowProps {
  readonly className: string
  readonly units: readonly AxisCell[]
  readonly scale: Scale
  readonly labelOf: (day: number) => ReactNode
}

/** One row of the axis. `follow.ts` finds its cells in the order of `units`. */
const Row = ({ className, units, scale, labelOf }: RowProps) => (
  <div className="axis-row">
    {units.map(({ first, from, to }) => (
      <div key={first} className={className} style={{ inlineSize: scale.width(to - from) }}>
        <span className="axis-label">{labelOf(first)}</span>
      </div>
    ))}
  </div>
)

interface AxisProps {
  readonly className?: string
  readonly unit: Axis
  /** Whether days have their weekday on a second line. */
  readonly hasWeekdays: boolean
  readonly scale: Scale
  readonly speech: Speech
}

/** The labels of the axis: months above days, or years above months. */
export const AxisRows = ({ className = '', unit, hasWeekdays, scale, speech }: AxisProps) => (
  <div className={`axis ${hasWeekdays ? '' : 'is-low'} ${className}`}>
    <div className="axis-window">
      <div className="layer">
        <Row
          className="axis-head"
          units={headUnitsIn(scale.span, unit)}
          scale={scale}
          labelOf={(day) => headLabel(speech, day, unit)}
        />
        <Row
          className="axis-column"
          units={unitsIn(scale.span, unit)}
          scale={scale}
          labelOf={(day) => (
            <>
              <span className="axis-name">{columnLabel(speech, day, unit)}</span>
              {hasWeekdays && <span className="axis-weekday">{speech.day(day, 'weekday')}</span>}
            </>
          )}
        />
      </div>
    </div>
  </div>
)

/** The lines between the columns of the axis, behind the lanes. */
export const Grid = ({ className = '', unit, scale }: Pick<AxisProps, 'className' | 'unit' | 'scale'>) => (
  <div className={`grid ${className}`}>
    <div className="layer axis-row">
      {unitsIn(scale.span, unit).map(({ first, from, to }) => (
        <div key={first} className="grid-column" style={{ inlineSize: scale.width(to - from) }} />
      ))}
    </div>
  </div>
)
