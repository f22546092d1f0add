import { wordmark } from '../i18n/locale.ts'
import type { Speech } from '../i18n/speech.ts'
import type { Day } from '../lib/day.ts'
import type { When } from '../schema/published.ts'
import type { FullEvent } from './fullEvent.ts'

/** The cited page, in the reader's language. */
export interface Cited {
  /** An event with its date, or a view with its number of events. */
  readonly subject:
    | { readonly kind: 'event'; readonly id: string; readonly when: When }
    | { readonly kind: 'view'; readonly events: number }
  readonly title: string
  /** The day of the last change of what is cited. */
  readonly updated: Day
  readonly version: string
  /** Absolute URL, with the version as `v`. */
  readonly address: string
  /** The day on which the reader saw it. */
  readonly accessed: Day
}

/** Citation data of an event. The URL is that of its page, with its version as `v`. */
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
 * Citation data of a view. Its date is the latest change among its events, or in the whole corpus if it has none. The
 * URL has the version of the corpus as `v`.
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
 * A citation as text, in the style of the Chicago Manual, or of GOST R 7.0.5 in Russian. The URL has no bidi isolates
 * around it, because programs that detect links would include them.
 */
export function plainCitation(cited: Cited, { plain: speech }: Speech): string {
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
