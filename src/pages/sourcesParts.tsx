import type { ReactNode } from 'react'
import type { BookSource } from '../model/sourceBook.ts'
import { Claims, EventTitles, Offices } from './RestLists.tsx'
import { SourceItem } from './SourceItem.tsx'
import type { SourcesSetting } from './sourcesSetting.ts'

/** A part of the page, with its line in the contents. */
interface Part {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
}

/** The states whose sources have a part of their own; those of other states are among the others. */
const SIDES = ['russia', 'united-states'] as const
type Group = (typeof SIDES)[number] | 'other'
const groupOf = ({ state }: BookSource): Group => SIDES.find((side) => side === state) ?? 'other'

function sourcesOf(group: Group, { book, words: { say } }: SourcesSetting): Part {
  const sources = book.sources.filter((source) => groupOf(source) === group)
  return {
    id: `sources-${group}`,
    title: say('group.count', { title: say(`group.${group}`), sources: sources.length }),
    content: (
      <ul className="sources-list">
        {sources.map((source) => (
          <SourceItem key={source.id} source={source} />
        ))}
      </ul>
    ),
  }
}

function fromOnePublisher({ book, words: { say } }: SourcesSetting): Part {
  const events = [...new Set(book.claims.map(({ event }) => event))].filter(({ oneSource }) => oneSource)
  return {
    id: 'one-publisher',
    title: say('one.title', { claims: book.fromOne.length }),
    content: (
      <>
        <p>{say('one.words')}</p>
        {events.length > 0 && (
          <>
            <p>{say('one.events')}</p>
            <EventTitles events={events} />
            <p>{say('one.claims')}</p>
          </>
        )}
        <Claims claims={book.fromOne} />
      </>
    ),
  }
}

/** The parts of the page of sources: the sources by whose voice they are, then what rests on little. */
export function sourcesParts(setting: SourcesSetting): readonly Part[] {
  const { book, words } = setting
  const { say } = words
  return [
    ...([...SIDES, 'other'] as const).map((group) => sourcesOf(group, setting)),
    fromOnePublisher(setting),
    ...[...book.fromState].map(
      ([state, claims]): Part => ({
        id: `only-${state}`,
        title: say('state.title', {
          state: words.stateKey(state),
          name: words.actorName(state),
          claims: claims.length,
        }),
        content: <Claims claims={claims} />,
      }),
    ),
    {
      id: 'weak-sources',
      title: say('weak.title', { claims: book.fromWeak.length }),
      content: (
        <>
          <p>{say('weak.words')}</p>
          <Claims claims={book.fromWeak} />
        </>
      ),
    },
    {
      id: 'offices',
      title: say('unsourced.title', { offices: book.unsourced.length }),
      content: (
        <>
          <p>{say('unsourced.words')}</p>
          <Offices offices={book.unsourced} />
        </>
      ),
    },
  ]
}
