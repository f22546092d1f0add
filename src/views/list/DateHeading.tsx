import { isoDateOf } from '../../model/list.ts'
import type { When } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'

const STYLES = { day: 'full', month: 'month', year: 'year' } as const

/** The day that the events below begin on, as far as it is known: a month is a month. */
export function DateHeading({ when }: { readonly when: When }) {
  const { day } = useSpeech()
  return (
    <h2>
      <time dateTime={isoDateOf(when)}>{day(when.first, STYLES[when.precision])}</time>
    </h2>
  )
}
