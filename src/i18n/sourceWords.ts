import { publishersOf, rootActor } from '../schema/bearing.ts'
import type { RecordOf, Records } from '../schema/rule.ts'
import type { Locale, Voice } from '../schema/vocabulary.ts'
import { bindWords } from './bindWords.ts'
import { intlTag } from './locale.ts'
import { arSources } from './messages/sources/ar.ts'
import { enSources, type SourcesMessages } from './messages/sources/en.ts'
import { ruSources } from './messages/sources/ru.ts'
import { sayer } from './speech.ts'

export const SOURCES_MESSAGES: Readonly<Record<Locale, SourcesMessages>> = {
  en: enSources,
  ar: arSources,
  ru: ruSources,
}

type Publisher = RecordOf<'publishers'>
type Home = Pick<Records, 'publishers' | 'actors'>

/** What can be said of publishers and sources in one language. */
export function sourceWords(locale: Locale, { publishers, actors }: Home) {
  const say = sayer(locale, SOURCES_MESSAGES[locale], locale === 'ru' ? bindWords : undefined)
  const lists = new Intl.ListFormat(intlTag[locale], { type: 'conjunction' })

  const nameOf = ({ name }: Publisher) => (typeof name === 'string' ? name : name[locale])

  /** Whose voice it is: "Russian state agency". */
  const voice = ({ voice, of }: Publisher): string => {
    const owner = typeof of === 'string' ? actors.get(of)?.name : of
    const state = typeof of === 'string' ? rootActor(of, actors).replaceAll('-', '_') : ''
    return say(`voice.${voice}`, { state, name: owner?.[locale] ?? '' })
  }

  /** Publishers of news are named without their voice; so is a body whose name says it. */
  const voiced = (id: string): string => {
    const publisher = publishers.get(id)
    if (publisher === undefined) return id
    const name = nameOf(publisher)
    return UNSAID.has(publisher.voice) || publisher.of === id
      ? name
      : say('publisher.voiced', { publisher: name, voice: voice(publisher) })
  }

  /** "Sputnik (Russian state media) via UrduPoint". */
  const publisher = (source: RecordOf<'sources'>): string => {
    const written = lists.format(publishersOf(source).map(voiced))
    const read = source.headlineOnly ? say('publisher.headlineOnly', { publisher: written }) : written
    return source.via === undefined
      ? read
      : say('publisher.via', { publisher: read, carrier: voiced(source.via) })
  }

  return { locale, say, nameOf, voice, publisher }
}

const UNSAID: ReadonlySet<Voice> = new Set(['agency', 'press', 'organisation', 'archive'])

export type SourceWords = ReturnType<typeof sourceWords>
