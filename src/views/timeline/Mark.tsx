import { type HTMLAttributes, memo } from 'react'
import type { Speech } from '../../i18n/speech.ts'
import { GLYPH_SIGNS } from '../../model/glyphs.ts'
import { isHatched, partsLine } from '../../model/label.ts'
import { type BinMark, type EventMark, isColumn, type Mark } from '../../model/layout.ts'
import { type SceneEvent, TONES_UP } from '../../model/scene.ts'
import type { Scale } from './scale.ts'
import { SIGNS } from './signs.ts'
import './mark.css'

export interface MarkProps<M extends Mark = Mark> {
  readonly className?: string
  readonly mark: M
  readonly scale: Scale
  readonly speech: Speech
  /** The mark of the open event. */
  readonly isSelected: boolean
  /** The mark that the keyboard is at. */
  readonly isRinged: boolean
  /** The link to an event; null: marks are no links. */
  readonly hrefOf: HrefOf | null
}

export type HrefOf = (event: Pick<SceneEvent, 'id' | 'when'>) => string

/** Selects the elements of marks. */
export const MARKS = ':is([data-event-id], [data-mark])'

/** The id of the mark that an element renders. */
export const markIdOf = ({ dataset }: HTMLElement): string => dataset.eventId ?? dataset.mark ?? ''

/** Class names, without those whose condition is false. */
const classes = (...names: readonly (string | false)[]) => names.filter(Boolean).join(' ')

interface BoxProps extends HTMLAttributes<HTMLElement> {
  /** Undefined: it leads to no single event. */
  readonly href?: string | undefined
}

/** A link where it leads to one event. No tab stop: the list beside the drawing has one for all marks. */
const Box = ({ href, ...rest }: BoxProps) =>
  href === undefined ? <div {...rest} /> : <a {...rest} href={href} tabIndex={-1} />

interface LabelProps {
  readonly event: SceneEvent
  readonly speech: Speech
}

/** Glyph, title, signs of uncertainty, and the number of parts drawn inside. `src/model/label.ts` computes its height. */
function Label({ event, speech }: LabelProps) {
  const parts = partsLine(event, speech)
  return (
    <div className="mark-label">
      <div className="mark-text">
        {/* The glyph may float, which it cannot directly in a `-webkit-box`. */}
        <div>
          <span className="mark-glyph">{GLYPH_SIGNS[event.glyph]}</span>
          <span className="mark-title" dir="auto">
            {event.title}
          </span>
          {/* No-break spaces: a sign must not be alone on a line. */}
          {event.oneSource && (
            <>
              {'\u00a0'}
              <span className="mark-sign mark-one-source">{SIGNS.oneSource}</span>
            </>
          )}
          {event.announced && (
            <>
              {'\u00a0'}
              <span className="mark-sign">{SIGNS.announced}</span>
            </>
          )}
        </div>
      </div>
      {parts !== '' && (
        <div className="mark-parts">
          <span>{parts}</span>
        </div>
      )}
    </div>
  )
}

function EventBox({
  className = '',
  mark,
  scale,
  speech,
  isSelected,
  isRinged,
  hrefOf,
}: MarkProps<EventMark>) {
  const { event } = mark
  const { when } = event
  return (
    <Box
      href={hrefOf?.(event)}
      className={classes('mark', className, isSelected && 'is-selected', isRinged && 'is-ringed')}
      data-event-id={mark.id}
      data-tone={event.tone}
      // The mark that the keyboard is at shows all of its title.
      style={scale.mark(isRinged ? { ...mark, lines: null } : mark)}
    >
      <div
        className={classes(
          'mark-bar',
          isHatched(event) && 'is-hatched',
          (when.approximate || when.uncertain) && 'is-about',
          when.openStart && 'is-open-start',
          when.openEnd && 'is-open-end',
        )}
      />
      <Label event={event} speech={speech} />
    </Box>
  )
}

/** "+3", or the glyph and the first words if there is only one event. */
function BinBox({ className = '', mark, scale, speech, isSelected, isRinged, hrefOf }: MarkProps<BinMark>) {
  const { events, count } = mark
  const lone = events.length === 1 ? events[0] : undefined
  return (
    <Box
      href={lone && hrefOf?.(lone)}
      className={classes(
        'mark mark-bin',
        lone !== undefined && 'is-lone',
        className,
        isSelected && 'is-selected',
        isRinged && 'is-ringed',
      )}
      data-mark={mark.id}
      data-event-count={count}
      style={scale.mark(mark)}
    >
      {lone ? (
        <div className="mark-count">
          <span data-tone={lone.tone}>{GLYPH_SIGNS[lone.glyph]}</span> <span dir="auto">{lone.title}</span>
        </div>
      ) : (
        <div className="mark-count" dir="ltr">
          {`+${speech.number(count)}`}
        </div>
      )}
    </Box>
  )
}

/** The background of a column: a stripe for each tone that it counts, from its foot. */
function stackOf({ tones, count }: BinMark): string {
  let sum = 0
  const stops = TONES_UP.flatMap((tone, at) => {
    const many = tones[at] ?? 0
    if (many === 0) return []
    const from = (sum / count) * 100
    sum += many
    return [`var(--${tone}) ${from}% ${(sum / count) * 100}%`]
  })
  return `linear-gradient(to top, ${stops.join(', ')})`
}

/** A histogram bin: a column with its number above it. */
function Column({ className = '', mark, scale, speech, isSelected, isRinged }: MarkProps<BinMark>) {
  const { id, count } = mark
  const share = mark.share ?? 0
  return (
    <div
      className={classes('column', className, isSelected && 'is-selected', isRinged && 'is-ringed')}
      data-mark={id}
      data-event-count={count}
      style={{
        ...scale.mark(mark),
        backgroundImage: stackOf(mark),
        backgroundSize: `100% calc((100% - 0.875rem) * ${share})`,
        gridTemplateRows: `${1 - share}fr 0.875rem ${share}fr`,
      }}
    >
      {speech.number(count)}
    </div>
  )
}

/** A mark of the drawing. Memoized, because a change of the open event redraws two of several hundred. */
export const MarkBox = memo(function MarkBox(props: MarkProps) {
  const { mark } = props
  if (mark.kind === 'event') return <EventBox {...props} mark={mark} />
  return isColumn(mark) ? <Column {...props} mark={mark} /> : <BinBox {...props} mark={mark} />
})
