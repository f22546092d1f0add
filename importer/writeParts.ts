import { NUMBERS } from '../src/exchange/columnsOfParts.ts'
import { COLUMNS, cellsOf } from '../src/exchange/eventCells.ts'
import { type FullEvent, restsOnOneSource } from '../src/exchange/fullEvent.ts'
import { writeEvent } from '../src/exchange/writtenEvent.ts'
import { packLook, type Vocabulary } from '../src/index/columns.ts'
import { foldedWords } from '../src/lib/fold.ts'
import type { Manifest } from '../src/schema/manifest.ts'
import type { LocalizedText, Named } from '../src/schema/published.ts'
import { LOCALES, ROLES } from '../src/schema/vocabulary.ts'
import { idIndex } from './idIndex.ts'
import { numbers, partWriter, texts } from './partWriter.ts'
import { wordIndex } from './wordIndex.ts'

const allLanguages = (text: LocalizedText) => LOCALES.map((locale) => text[locale])

/** An event's words as in `textOf` of `indexCorpus`, but without actors and places, which are found by their lists. */
function wordsOf({ id, title, summary, claims }: FullEvent): ReadonlySet<string> {
  const said = [title, summary, ...claims.map(({ text }) => text)].flatMap(allLanguages)
  return new Set(foldedWords([...said, id].join(' ')))
}

const numberOf = (all: readonly { readonly id: string }[]) => {
  const places = new Map(all.map(({ id }, index) => [id, index]))
  return (id: string | null | undefined) => (id === null || id === undefined ? -1 : (places.get(id) ?? -1))
}

const nameCells = ({ name }: Named) => allLanguages(name)
const NAME_COLUMNS = LOCALES.map((locale) => `name_${locale}`)

/** Writes events, in row order, into parts. Ids, relations and words must be sorted, so they follow the last event. */
export function writeParts(
  folder: string,
  events: Iterable<FullEvent>,
  lists: Vocabulary,
  {
    written,
    mostBytes,
    mostInMemory,
  }: {
    /** Called after each event is written. */
    readonly written: () => void
    readonly mostBytes?: number | undefined
    readonly mostInMemory?: number | undefined
  },
): Pick<Manifest, 'size' | 'parts'> {
  const limit = mostBytes === undefined ? {} : { mostBytes }
  const ordered = { ...limit, least: true }
  const drawing = partWriter(folder, 'drawing', numbers(...NUMBERS.drawing), limit)
  const participations = partWriter(folder, 'participations', numbers(...NUMBERS.participations), limit)
  const moreTopics = partWriter(folder, 'topics', numbers(...NUMBERS.topics), limit)
  const eventTexts = partWriter(folder, 'texts', texts(...COLUMNS), limit)
  const relations = partWriter(folder, 'relations', numbers(...NUMBERS.relations), limit)
  const byId = idIndex(mostInMemory)
  const index = wordIndex()

  const actorOf = numberOf(lists.actors)
  const placeOf = numberOf(lists.places)
  const topicOf = numberOf(lists.topics)
  const typeOf = new Map(lists.types.map((type, place) => [type, place]))
  let size = 0
  try {
    for (const event of events) {
      const row = size++
      const { when, confidence, type, topics, place, actors } = event
      const [topic, ...more] = topics
      drawing.add([
        when.first,
        when.last,
        packLook({ when, confidence, oneSource: restsOnOneSource(event) }),
        typeOf.get(type) ?? -1,
        topicOf(topic),
        placeOf(place),
      ])
      for (const { actor, role } of actors) participations.add([row, actorOf(actor), ROLES.indexOf(role)])
      for (const other of more) moreTopics.add([row, topicOf(other)])
      const cells = cellsOf(writeEvent(event))
      eventTexts.add(COLUMNS.map((column) => cells[column]))
      byId.add(row, event)
      index.add(row, wordsOf(event))
      written()
    }

    const ids = partWriter(folder, 'ids', [...texts('id'), ...numbers('row')], ordered)
    byId.write({
      id: (id, row) => ids.add([id, row]),
      relation: (row, type, target) => relations.add([row, type, target]),
    })
    const words = partWriter(folder, 'words', [...texts('word'), ...numbers('count')], ordered)
    const postings = partWriter(folder, 'postings', numbers('row'), limit)
    for (const { word, count, rows } of index.entries()) {
      words.add([word, count])
      for (const row of rows) postings.add([row])
    }
    const actorRows = partWriter(
      folder,
      'actors',
      texts('id', 'kind', 'body', 'parent', 'offices', 'other_names', ...NAME_COLUMNS),
      limit,
    )
    for (const actor of lists.actors) {
      const { id, kind, body = '', parent = '', offices, otherNames = [] } = actor
      const lists = [offices, otherNames].map((list) => JSON.stringify(list))
      actorRows.add([id, kind, body, parent, ...lists, ...nameCells(actor)])
    }
    const placeRows = partWriter(folder, 'places', texts('id', ...NAME_COLUMNS), limit)
    for (const place of lists.places) placeRows.add([place.id, ...nameCells(place)])

    return {
      size,
      parts: {
        actors: actorRows.finish(),
        places: placeRows.finish(),
        drawing: drawing.finish(),
        participations: participations.finish(),
        topics: moreTopics.finish(),
        relations: relations.finish(),
        texts: eventTexts.finish(),
        ids: ids.finish(),
        words: words.finish(),
        postings: postings.finish(),
      },
    }
  } finally {
    byId.close()
  }
}
