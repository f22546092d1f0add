import type { Speech } from '../i18n/speech.ts'
import { type Day, formatIsoDay, startOfDay } from '../lib/day.ts'
import type { When } from '../schema/published.ts'
import type { FullEvent } from './fullEvent.ts'

/** iCalendar supports the years 1 to 9999, and DTEND is the day after the last one. */
const isWritable = ({ first, last }: When) => /^(?!0000)\d{4}-/.test(formatIsoDay(first)) && last < 2_932_896

const basicDay = (day: Day) => formatIsoDay(day).replaceAll('-', '')

/** Escapes TEXT (RFC 5545, 3.3.11): drops control characters; lone surrogates become U+FFFD, any line break `\n`. */
const escapeText = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')

const encoder = new TextEncoder()
const octets = (character: string) => encoder.encode(character).length

/** Folds a line (RFC 5545, 3.1): at most 75 octets, including the space that begins a continuation line. */
function fold(line: string): string {
  let folded = ''
  let length = 0
  for (const character of line) {
    length += octets(character)
    if (length > 75) {
      folded += '\r\n '
      length = 1 + octets(character)
    }
    folded += character
  }
  return folded
}

/** The moment `seconds` after the beginning of that day: `20210419T000002Z`. */
const moment = (day: Day, seconds: number) =>
  new Date(startOfDay(day) + seconds * 1000).toISOString().replace(/[-:]|\.\d+/g, '')

/** A date that needs no description, because the calendar itself shows it. */
const isPlainDay = (when: When) =>
  when.first === when.last &&
  when.precision === 'day' &&
  !(when.approximate || when.uncertain || when.openStart || when.openEnd)

export interface CalendarOptions {
  readonly name: string
  readonly speech: Speech
  /** The absolute URL of an event's page; null if the site does not know its own URL. */
  readonly addressOf: (id: string) => string | null
}

export interface Calendar {
  readonly text: string
  /** Number of events omitted because they begin before the year 1 or end after 9999. */
  readonly leftOut: number
}

/**
 * iCalendar (RFC 5545), with the name and a daily refresh interval (RFC 7986), for import or subscription. An event
 * covers every day on which it may have happened; its description states how precise the date is. Contains no current
 * time: the same records give the same text. Texts have no parameters like LANGUAGE, because some readers only know
 * `SUMMARY:`.
 */
export function toCalendar(
  events: readonly FullEvent[],
  { name, speech: { plain }, addressOf }: CalendarOptions,
): Calendar {
  const { locale } = plain
  const written = events.filter(({ when }) => isWritable(when))
  const lines = written.flatMap(({ id, when, title, summary, updated, revisions }) => {
    const known = isPlainDay(when) ? '' : `\n\n${plain.say('cite.date', { when: plain.when(when) })}`
    const address = addressOf(id)
    // A revision has a day but no time. The seconds count the revisions, so that a second one of that day is later.
    const stamp = moment(updated, revisions.length)
    return [
      'BEGIN:VEVENT',
      // Calendars skip an event whose UID they have, so each language has its own.
      `UID:${escapeText(id)}.${locale}@demarche`,
      // They replace it if SEQUENCE has risen.
      `SEQUENCE:${revisions.length}`,
      // Without METHOD, DTSTAMP is the day of the last change, not of the export.
      `DTSTAMP:${stamp}`,
      `LAST-MODIFIED:${stamp}`,
      `DTSTART;VALUE=DATE:${basicDay(when.first)}`,
      `DTEND;VALUE=DATE:${basicDay(when.last + 1)}`,
      `SUMMARY:${escapeText(title[locale])}`,
      `DESCRIPTION:${escapeText(summary[locale] + known)}`,
      ...(address === null ? [] : [`URL:${new URL(address).href}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  })
  const text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Demarche//Demarche//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...lines,
    'END:VCALENDAR',
  ]
  return { text: text.map((line) => `${fold(line)}\r\n`).join(''), leftOut: events.length - written.length }
}
