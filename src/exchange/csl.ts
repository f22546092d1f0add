import { wordmark } from '../i18n/locale.ts'
import type { Speech } from '../i18n/speech.ts'
import { type Day, formatIsoDay } from '../lib/day.ts'
import { formatWhen } from '../schema/formatWhen.ts'
import type { When } from '../schema/published.ts'
import type { Cited } from './citation.ts'

type CslDate =
  | { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true }
  | { readonly literal: string }

/** The fields of a CSL-JSON 1.0.2 item that we set. https://github.com/citation-style-language/schema */
export interface CslItem {
  readonly id: string
  readonly type: 'entry' | 'dataset'
  readonly title: string
  readonly 'container-title': string
  readonly 'event-date'?: CslDate
  readonly issued: CslDate
  readonly accessed: CslDate
  readonly version: string
  readonly language: string
  readonly URL: string
}

/** [2021, 4, 19] for 2021-04-19, [2021] for 2021~. CSL has no year 0: the year before 1 is -1. */
function dateParts(edtf: string): readonly number[] {
  const [, year = '', ...rest] = /^[Y+]?(-?\d+)(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf) ?? []
  const parts = [year, ...rest.filter((part) => part !== undefined)].map(Number)
  return parts.map((part, index) => (index === 0 && part < 1 ? part - 1 : part))
}

const dayOf = (day: Day): CslDate => ({ 'date-parts': [dateParts(formatIsoDay(day))] })

function dateOf(when: When, speech: Speech): CslDate {
  // CSL dates cannot be open-ended.
  if (when.openStart || when.openEnd) return { literal: speech.plain.when(when) }
  const parts = formatWhen(when).split('/').map(dateParts)
  return { 'date-parts': parts, ...(when.approximate || when.uncertain ? { circa: true } : {}) }
}

/**
 * Converts a citation to CSL. An event is an entry in a container, dated by its record (`issued`), not by what happened
 * (`event-date`); a view is a dataset. There is no author, because records have none.
 */
export const toCsl = (
  { subject, title, updated, version, address, accessed }: Cited,
  speech: Speech,
): CslItem => ({
  id: `demarche-${subject.kind === 'event' ? subject.id : 'view'}-${version}`,
  type: subject.kind === 'event' ? 'entry' : 'dataset',
  title,
  'container-title': wordmark[speech.locale],
  ...(subject.kind === 'event' ? { 'event-date': dateOf(subject.when, speech) } : {}),
  issued: dayOf(updated),
  accessed: dayOf(accessed),
  version,
  language: speech.locale,
  URL: address,
})
