import { wordmark } from '../i18n/locale.ts'
import type { Speech } from '../i18n/speech.ts'
import type { Day } from '../lib/day.ts'
import type { When } from '../schema/published.ts'
import type { FullEvent } from './fullEvent.ts'

/** What a citation leads to, in the reader's language. */
export interface Cited {
  /** An event, with its date, or a view of so many events. */
  readonly subject:
    | { readonly kind: 'event'; readonly id: string; readonly when: When }
    | { readonly kind: 'view'; readonly events: number }
  readonly title: string
  /** The day on which what is cited last changed. */
  readonly updated: Day
  readonly version: string
  /** Absolute, with the version as `v`. */
  readonly address: string
  /** The day on which the reader saw it. */
  readonly accessed: Day
}

/** An event as it is cited. The address is that of its page, with its version as `v`. */
export const citedEvent = (
  { id, when, title, updated, version }: FullEvent,
  { locale }: Speech,
  { address, accessed }: Pick<Cited, 'address' | 'accessed'>,
): Cited => ({
  subject: { kind: 'event', id, when },
  title: title[locale],
  updated,
  version,
  address,
  accessed,
})

/**
 * A view as it is cited: dated by the record in it that changed last, an empty one by that of all. The address has the
 * version of the corpus as `v`.
 */
export const citedView = (
  events: readonly FullEvent[],
  all: readonly Pick<FullEvent, 'updated'>[],
  rest: Pick<Cited, 'title' | 'version' | 'address' | 'accessed'>,
): Cited => ({
  subject: { kind: 'view', events: events.length },
  updated: Math.max(...(events.length > 0 ? events : all).map(({ updated }) => updated)),
  ...rest,
})

/** A date without its weekday. */
const plainWhen = (speech: Speech, when: When): string =>
  speech.when(when).replace(speech.day(when.first, 'full'), speech.day(when.first, 'long'))

/**
 * One citation in words, in the manner of the Chicago Manual or, in Russian, of GOST R 7.0.5. The address stands
 * without isolates: programs that find links in text would take them for a part of it.
 */
export function plainCitation(cited: Cited, speech: Speech): string {
  const { subject, title, version, address } = cited
  const values = {
    title,
    version,
    address,
    site: wordmark[speech.locale],
    updated: speech.day(cited.updated, 'long'),
    accessed: speech.day(cited.accessed, 'long'),
  }
  return subject.kind === 'event'
    ? speech.say('cite.event', { ...values, when: plainWhen(speech, subject.when) })
    : speech.say('cite.view', { ...values, events: subject.events })
}
