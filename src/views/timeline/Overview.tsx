import { clamp, daysIn, reachOf } from '../../model/moves.ts'
import { type Grip, stackedAreas, sumOf } from '../../model/strip.ts'
import type { DayRange } from '../../model/window.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useQuestion } from '../data/useQuestion.ts'
import { StepButton } from './StepButton.tsx'
import { type Story, StoryEnd } from './StoryEnd.tsx'
import { useBrush } from './useBrush.ts'
import './Overview.css'

interface OverviewProps {
  readonly window: DayRange
  /** Null for a corpus without one. */
  readonly story: Story | null
  readonly onWindow: (window: DayRange) => void
}

const GRIPS: readonly Grip[] = ['start', 'window', 'end']
const NAMES = { start: 'overview.start', window: 'overview.window', end: 'overview.end' } as const

/** The events over all days, stacked by tone, those that match before all others, with the days in view as a brush. */
export function Overview({ window: asked, story, onWindow }: OverviewProps) {
  const { extent } = useNames()
  // As the board: a link may ask for days that no calendar names.
  const window = clamp(asked, reachOf(extent))
  const speech = useSpeech()
  const { say, day, direction } = speech
  const query = useAddress(({ query }) => query)
  const density = useQuestion('density', query)
  const brush = useBrush({ window, extent, direction, onWindow })
  const { data } = density
  const most = data ? Math.max(1, ...sumOf(data.all)) : 1
  // Where all match, one is drawn for both.
  const isWhole = data !== undefined && sumOf(data.all).join() === sumOf(data.matching).join()
  const days = daysIn(extent)
  const shareOf = (day: number) => Math.min(1, Math.max(0, (day - extent.from) / days))
  const percent = (day: number) => `${shareOf(day) * 100}%`

  const values = { start: window.from, window: window.from, end: window.to }
  const long = `${day(window.from, 'long')} – ${day(window.to, 'long')}`
  const words = { start: day(window.from, 'long'), window: long, end: day(window.to, 'long') }
  return (
    <fieldset className="strip-field">
      <legend className="unseen">{say('overview.label')}</legend>
      <StepButton side="earlier" window={window} />
      <div className="strip" {...brush.strip}>
        {data && (
          <svg viewBox={`${extent.from} 0 ${days} 100`} preserveAspectRatio="none" aria-hidden="true">
            {(isWhole ? (['matching'] as const) : (['all', 'matching'] as const)).map((which) => (
              <g key={which} className={`strip-${which}`}>
                {stackedAreas(data[which], data.days, most).map(({ tone, path }) => (
                  <path key={tone} data-tone={tone} d={path} />
                ))}
              </g>
            ))}
          </svg>
        )}
        {/* Below the brush, whose ends must be held wherever they are. */}
        {story && <StoryEnd story={story} shareOf={shareOf} />}
        <div className="brush" style={{ '--from': percent(window.from), '--to': percent(window.to + 1) }}>
          {GRIPS.map((grip) => (
            <div
              key={grip}
              className={`brush-${grip}`}
              role="slider"
              tabIndex={0}
              aria-label={say(NAMES[grip])}
              aria-valuemin={extent.from}
              aria-valuemax={extent.to}
              aria-valuenow={values[grip]}
              aria-valuetext={words[grip]}
              {...brush.grip(grip)}
            />
          ))}
        </div>
      </div>
      <StepButton side="later" window={window} />
    </fieldset>
  )
}
