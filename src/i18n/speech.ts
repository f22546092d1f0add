import { IntlMessageFormat } from 'intl-messageformat'
import type { Day } from '../lib/day.ts'
import type { LocalizedText, When } from '../schema/published.ts'
import type { Locale } from '../schema/vocabulary.ts'
import { bindWords } from './bindWords.ts'
import { type DateStyle, formatDay, formatPartialDay, whenParts } from './dates.ts'
import { directionOf, intlTag, numberTag } from './locale.ts'
import type { MessageKey } from './messages/en.ts'

export type { MessageKey } from './messages/en.ts'

type Values = Readonly<Record<string, string | number>>

/** Messages, dates and numbers in one language. In Russian with no-break spaces, see `bindWords.ts`. */
export interface Speech {
  readonly locale: Locale
  readonly direction: 'ltr' | 'rtl'
  /** Formats an ICU message. Throws if a value is missing: that is a bug. */
  say(key: MessageKey, values?: Values): string
  /** Whether the text is the key of a message. */
  has(text: string): text is MessageKey
  number(value: number): string
  /** Day numbers are UTC days since 1970-01-01. */
  day(day: Day, style: DateStyle): string
  /** Formats the date of a source: YYYY, YYYY-MM or YYYY-MM-DD. */
  date(partial: string): string
  /** "about April 2021", "25 March – 3 April 2021", "Monday, 19 April 2021 (doubtful)". */
  when(when: When): string
  /** "a, b and c". */
  list(words: readonly string[]): string
  /** A text of a record as it is shown, in Russian with no-break spaces. */
  text(text: LocalizedText): string
  /** The same with plain spaces only: for files, clipboards and the heads of pages. */
  readonly plain: Speech
}

/** The text of a message, or the syntax tree that `build/vite/messagesPlugin.ts` makes of it at build time. */
type Message = ConstructorParameters<typeof IntlMessageFormat>[0]

/** Whether a message has no ICU syntax (values, quotes), so that it needs no formatting. */
export const isPlain = (message: Message): message is string =>
  typeof message === 'string' && !/[{}']/.test(message)

/** In characters. */
const LONGEST_LABEL = 32

type Bind = (text: string) => string
const asIs: Bind = (text) => text
const plainSpaces: Bind = (text) => text.replaceAll('\u00a0', ' ')

/** What formats messages of one language. It throws if a value is missing. */
export function formatterOf<K extends string>(
  locale: Locale,
  messages: Readonly<Record<K, Message>>,
  bound: Bind = asIs,
) {
  /** A label stands on one line, and programs that press buttons by their names compare its spaces. */
  const isLabel = (text: string) => text.length <= LONGEST_LABEL && bound !== plainSpaces
  const shown = (text: string) => (isLabel(text) ? text : bound(text))
  const compiled = new Map<K, IntlMessageFormat>()
  return (key: K, values?: Values): string => {
    const text = messages[key]
    if (isPlain(text)) return shown(text)
    let message = compiled.get(key)
    if (!message) {
      message = new IntlMessageFormat(text, numberTag[locale], undefined, { ignoreTag: true })
      compiled.set(key, message)
    }
    return shown(String(message.format(values)))
  }
}

export function speechFor(
  locale: Locale,
  messages: Readonly<Record<MessageKey, Message>>,
  bound: Bind = asIs,
): Speech {
  const say = formatterOf(locale, messages, bound)
  const numbers = new Intl.NumberFormat(numberTag[locale])
  const lists = new Intl.ListFormat(intlTag[locale], { type: 'conjunction' })

  const when: Speech['when'] = (date) => {
    const parts = whenParts(locale, date)
    const about = (plain: string) => (date.approximate ? say('when.about', { date: plain }) : plain)
    const words =
      parts.kind === 'between'
        ? about(say('when.between', { start: parts.start, end: parts.end }))
        : parts.kind === 'at'
          ? about(parts.date)
          : say(`when.${date.approximate ? 'about.' : ''}${parts.kind}`, { date: parts.date })
    return bound(date.uncertain ? say('when.doubtful', { date: words }) : words)
  }

  return {
    locale,
    direction: directionOf(locale),
    say,
    has: (text): text is MessageKey => Object.hasOwn(messages, text),
    number: (value) => bound(numbers.format(value)),
    day: (day, style) => bound(formatDay(locale, day, style)),
    date: (partial) => bound(formatPartialDay(locale, partial)),
    when,
    list: (words) => lists.format(words),
    text: (text) => bound(text[locale]),
    get plain() {
      return bound === plainSpaces ? this : speechFor(locale, messages, plainSpaces)
    },
  }
}

const LOADERS: Readonly<Record<Locale, () => Promise<Readonly<Record<MessageKey, Message>>>>> = {
  en: async () => (await import('./messages/en.ts')).en,
  ar: async () => (await import('./messages/ar.ts')).ar,
  ru: async () => (await import('./messages/ru.ts')).ru,
}

/** Loads the messages of one language with a dynamic import. Rejects if that fails. */
export const loadSpeech = async (locale: Locale): Promise<Speech> =>
  speechFor(locale, await LOADERS[locale](), locale === 'ru' ? bindWords : undefined)
