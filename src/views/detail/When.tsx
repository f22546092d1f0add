import { formatIsoDay } from '../../lib/day.ts'
import type { When as KnownDate } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'

/** A date as known, readable for machines by its first day, month or year. */
export function EventDate({ when }: { readonly when: KnownDate }) {
  const { when: inWords } = useSpeech()
  const length = { day: undefined, month: -3, year: -6 }[when.precision]
  return <time dateTime={formatIsoDay(when.first).slice(0, length)}>{inWords(when)}</time>
}
