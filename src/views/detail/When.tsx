import { isoDateOf } from '../../model/list.ts'
import type { When } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'

/** A date as text, with `datetime` set to its first day, month or year. */
export function EventDate({ when }: { readonly when: When }) {
  const speech = useSpeech()
  return <time dateTime={isoDateOf(when)}>{speech.when(when)}</time>
}
