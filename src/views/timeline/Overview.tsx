import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { clamp, daysIn, reachOf } from '../../model/moves.ts'
import { type Grip, pulled, pushed, stackedAreas, sumOf } from '../../model/strip.ts'
import type { DayRange } from '../../model/window.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useQuestion } from '../data/useQuestion.ts'
import { StepButton } from './StepButton.tsx'
import './Overview.css'

interface OverviewProps {
  readonly window: DayRange
  readonly onWindow: (window: DayRange) => void
}

const GRIPS: readonly Grip[] = ['start', 'window', 'end']
const NAMES = { start: 'overview.start', window: 'overview.window', end: 'overview.end' } as const

/** The events over all days, stacked by tone, those that match before all others, with the days in view as a brush. */
export function Overview({ window: asked, onWindow }: OverviewProps) {
  const { extent } = useNames()
  // As the board: a link may ask for days that no calendar names.
  const window = clamp(asked, reachOf(extent))
  const speech = useSpeech()
  const { say, day, direction } = speech
  const query = useAddress(({ query }) => query)
  const density = useQuestion('density', query)
  const strip = useRef<HTMLDivElement>(null)
  const grabbed = useRef<{ readonly grip: Grip; readonly at: number; readonly from: DayRange } | null>(null)
  const { data } = density
  const most = data ? Math.max(1, ...sumOf(data.all)) : 1
  // Where all match, one is drawn for both.
  const isWhole = data !== undefined && sumOf(data.all).join() === sumOf(data.matching).join()
  const days = daysIn(extent)
  const percent = (at: number) => `${Math.min(100, Math.max(0, ((at - extent.from) / days) * 100))}%`

  const dayAt = ({ clientX }: PointerEvent): number => {
    const { left, right, width } = strip.current?.getBoundingClientRect() ?? new DOMRect()
    const share = (direction === 'rtl' ? right - clientX : clientX - left) / Math.max(1, width)
    return extent.from + share * days
  }
  const grab = (event: PointerEvent<HTMLElement>, grip: Grip) => {
    if (event.button !== 0) return
    event.stopPropagation()
    strip.current?.setPointerCapture(event.pointerId)
    grabbed.current = { grip, at: dayAt(event), from: window }
  }
  const drag = (event: PointerEvent) => {
    const held = grabbed.current
    if (held) onWindow(pulled(held.from, held.grip, Math.round(dayAt(event) - held.at), extent))
  }
  /** Pressing beside the brush centres it there. */
  const jump = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    const middle = (window.from + window.to) / 2
    const there = pulled(window, 'window', Math.round(dayAt(event) - middle), extent)
    onWindow(there)
    grab(event, 'window')
    if (grabbed.current) grabbed.current = { ...grabbed.current, from: there }
  }
  const press = (event: KeyboardEvent, grip: Grip) => {
    const next = pushed(window, grip, event.key, direction, extent)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    onWindow(next)
  }

  const values = { start: window.from, window: window.from, end: window.to }
  const long = `${day(window.from, 'long')} – ${day(window.to, 'long')}`
  const words = { start: day(window.from, 'long'), window: long, end: day(window.to, 'long') }
  return (
    <fieldset className="strip-field">
      <legend className="unseen">{say('overview.label')}</legend>
      <StepButton side="earlier" window={window} />
      <div
        ref={strip}
        className="strip"
        onPointerDown={jump}
        onPointerMove={drag}
        onPointerUp={() => {
          grabbed.current = null
        }}
        onPointerCancel={() => {
          grabbed.current = null
        }}
      >
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
              onPointerDown={(event) => grab(event, grip)}
              onKeyDown={(event) => press(event, grip)}
            />
          ))}
        </div>
      </div>
      <StepButton side="later" window={window} />
    </fieldset>
  )
}
