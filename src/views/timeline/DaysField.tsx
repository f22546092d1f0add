import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { formatIsoDay } from '../../lib/day.ts'
import { isSameWindow } from '../../model/moves.ts'
import { typedRange } from '../../model/typedDays.ts'
import type { DayRange } from '../../model/window.ts'
import { lookAt } from '../../state/actions.ts'
import { useSpeech } from '../context/speech.ts'

const ENDS = ['from', 'to'] as const

/** Fields for the first and the last day in view. A month or a year may stand for its days. */
export function DaysField({ window }: { readonly window: DayRange }) {
  const { say } = useSpeech()
  const hint = useId()
  const form = useRef<HTMLFormElement>(null)
  /** The days in view while something was typed that cannot be read. */
  const [unreadAt, setUnreadAt] = useState<DayRange | null>(null)
  const isUnread = unreadAt !== null
  if (unreadAt && !isSameWindow(unreadAt, window)) setUnreadAt(null)
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const days = typedRange(String(typed.get('from')), String(typed.get('to')))
    setUnreadAt(days ? null : window)
    if (!days) return
    // What was typed may stand for the days that are in view already.
    form.current?.reset()
    lookAt(days)
  }
  // Other days replace what was typed.
  useLayoutEffect(() => form.current?.reset(), [window.from, window.to])
  return (
    <form ref={form} className="days-field" aria-label={say('overview.window')} onSubmit={show}>
      {ENDS.map((end) => (
        <label key={end}>
          <span>{say(`days.${end}`)}</span>{' '}
          <input
            type="text"
            name={end}
            defaultValue={formatIsoDay(window[end])}
            dir="ltr"
            size={10}
            autoComplete="off"
            aria-describedby={hint}
            aria-invalid={isUnread || undefined}
          />
        </label>
      ))}
      <button type="submit">{say('days.show')}</button>
      <p id={hint} className={isUnread ? 'days-hint' : 'unseen'} role={isUnread ? 'alert' : undefined}>
        {say('days.hint')}
      </p>
    </form>
  )
}
