import type { WrittenEvent } from './writtenEvent.ts'

/** The columns of our tables. Others are ignored when reading. Columns may be added, but never renamed. */
export const COLUMNS = [
  ...(['id', 'when', 'first_day', 'last_day', 'reported', 'type', 'confidence'] as const),
  ...(['title_en', 'title_ar', 'title_ru', 'summary_en', 'summary_ar', 'summary_ru'] as const),
  ...(['place', 'actors', 'relations', 'topics', 'aliases'] as const),
  ...(['published', 'updated', 'version', 'claims', 'sources', 'revisions'] as const),
] as const
export type Column = (typeof COLUMNS)[number]

/** Converts an event to a row of text: lists separated by spaces (so ids must be slugs), structured values as JSON. */
export const cellsOf = ({ title, summary, ...event }: WrittenEvent): Readonly<Record<Column, string>> => ({
  ...event,
  first_day: event.first_day ?? '',
  last_day: event.last_day ?? '',
  reported: event.reported ?? '',
  title_en: title.en,
  title_ar: title.ar,
  title_ru: title.ru,
  summary_en: summary.en,
  summary_ar: summary.ar,
  summary_ru: summary.ru,
  place: event.place ?? '',
  actors: event.actors.map(({ actor, role }) => `${actor}:${role}`).join(' '),
  relations: event.relations.map(({ type, event: id }) => `${type}:${id}`).join(' '),
  topics: event.topics.join(' '),
  aliases: event.aliases.join(' '),
  claims: JSON.stringify(event.claims),
  sources: JSON.stringify(event.sources),
  revisions: JSON.stringify(event.revisions),
})

/** Converts a row to the input of `readEvents`. A cell that cannot be parsed stays text, for `readEvents` to reject. */
export function writtenOf(cell: (column: Column) => string): unknown {
  const list = (column: Column) => cell(column).split(/\s+/).filter(Boolean)
  const pairs = (column: Column) =>
    list(column).map((pair) => {
      const colon = pair.indexOf(':')
      return colon < 0 ? [pair, ''] : [pair.slice(0, colon), pair.slice(colon + 1)]
    })
  const json = (column: Column): unknown => {
    try {
      return JSON.parse(cell(column))
    } catch {
      return cell(column)
    }
  }
  return {
    id: cell('id'),
    when: cell('when'),
    reported: cell('reported') || undefined,
    type: cell('type'),
    confidence: cell('confidence'),
    title: { en: cell('title_en'), ar: cell('title_ar'), ru: cell('title_ru') },
    summary: { en: cell('summary_en'), ar: cell('summary_ar'), ru: cell('summary_ru') },
    place: cell('place') || null,
    actors: pairs('actors').map(([actor, role]) => ({ actor, role })),
    relations: pairs('relations').map(([type, event]) => ({ type, event })),
    topics: list('topics'),
    aliases: list('aliases'),
    published: cell('published'),
    updated: cell('updated'),
    version: cell('version'),
    claims: json('claims'),
    sources: json('sources'),
    revisions: json('revisions'),
  }
}
