import { isoDateOf } from '../../model/list.ts'
import type { When } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'

const STYLES = { day: 'full', month: 'month', year: 'year' } as const

/** Heading for events that begin on this date, at its precision: a day, a month or a year. */
export function DateHeading({ when }: { readonly when: When }) {
  const { day } = useSpeech()
  return (
    <h2>
      <time dateTime={isoDateOf(when)}>{day(when.first, STYLES[when.precision])}</time>
    </h2>
  )
}
