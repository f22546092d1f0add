import { publishersOf, rootActor } from '../schema/bearing.ts'
import type { RecordOf, Records } from '../schema/rule.ts'
import type { Locale, Voice } from '../schema/vocabulary.ts'
import { intlTag } from './locale.ts'
import { arSources } from './messages/sources/ar.ts'
import { enSources, type SourcesMessages } from './messages/sources/en.ts'
import { ruSources } from './messages/sources/ru.ts'
import { formatterOf } from './speech.ts'

export const SOURCES_MESSAGES: Readonly<Record<Locale, SourcesMessages>> = {
  en: enSources,
  ar: arSources,
  ru: ruSources,
}

type Publisher = RecordOf<'publishers'>
type Home = Pick<Records, 'publishers' | 'actors'>

/** What can be said of publishers and sources in one language; with plain spaces, unless `bound` binds its words. */
export function sourceWords(locale: Locale, { publishers, actors }: Home, bound?: (text: string) => string) {
  const say = formatterOf(locale, SOURCES_MESSAGES[locale], bound)
  const lists = new Intl.ListFormat(intlTag[locale], { type: 'conjunction' })

  const nameOf = ({ name }: Publisher) => (typeof name === 'string' ? name : name[locale])

  /** Whose voice it is: "Russian state agency". */
  const voice = ({ voice, of }: Publisher): string => {
    const owner = typeof of === 'string' ? actors.get(of)?.name : of
    const state = typeof of === 'string' ? stateKey(rootActor(of, actors)) : ''
    return say(`voice.${voice}`, { state, name: owner?.[locale] ?? '' })
  }

  /** Whether a name is followed by its voice: not that of news, nor of a body whose name says it. */
  const isVoiced = (id: string, { voice, of }: Publisher) => !UNSAID.has(voice) && of !== id

  const voiced = (id: string): string => {
    const publisher = publishers.get(id)
    if (publisher === undefined) return id
    const name = nameOf(publisher)
    return isVoiced(id, publisher)
      ? say('publisher.voiced', { publisher: name, voice: voice(publisher) })
      : name
  }

  /** "Sputnik (Russian state media) via UrduPoint". */
  const publisher = (source: RecordOf<'sources'>): string => {
    const written = lists.format(publishersOf(source).map(voiced))
    const read = source.headlineOnly ? say('publisher.headlineOnly', { publisher: written }) : written
    return source.via === undefined
      ? read
      : say('publisher.via', { publisher: read, carrier: voiced(source.via) })
  }

  const actorName = (id: string) => actors.get(id)?.name[locale] ?? id

  return { locale, say, nameOf, actorName, voice, isVoiced, publisher, stateKey }
}

/** A state's id as the messages select it: the keys of ICU have no hyphens. */
const stateKey = (state: string) => state.replaceAll('-', '_')

const UNSAID: ReadonlySet<Voice> = new Set(['agency', 'press', 'organisation', 'archive'])

export type SourceWords = ReturnType<typeof sourceWords>
