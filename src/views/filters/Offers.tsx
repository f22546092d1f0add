import { useQuery } from '@tanstack/react-query'
import { didYouMean } from '../../corpus/didYouMean.ts'
import type { ActorGroup } from '../../model/facets.ts'
import { nearestName } from '../../model/nearestName.ts'
import { ask, askNothing } from '../../state/actions.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { GC_TIME, useSource } from '../data/useQuestion.ts'

interface OfferProps {
  /** The words that find nothing. */
  readonly words: string
  /** The words that may be meant; null if none are near. */
  readonly others: string | null
  /** What is said if there are none. */
  readonly nothing: string
  readonly onChoose: (words: string) => void
}

/** "Nothing for X. Did you mean Y?", with a button that searches for Y. */
function Offer({ words, others, nothing, onChoose }: OfferProps) {
  const { say } = useSpeech()
  if (others === null) return <p>{nothing}</p>
  return (
    <p>
      <span>{say('search.nothing', { words })}</span>{' '}
      <button type="button" className="quiet" onClick={() => onChoose(others)}>
        {say('search.didYouMean', { words: others })}
      </button>
    </p>
  )
}

const rarely = { gcTime: GC_TIME, meta: { isForLater: true } }

/** Shown if nothing matches, with the words that may be meant, and a button that resets the filters. */
export function NoEvents() {
  const { say } = useSpeech()
  const source = useSource()
  const query = useAddress(({ query }) => query)
  const { data = null } = useQuery({
    queryKey: [source.id, 'didYouMean', query],
    queryFn: () => didYouMean(source, query),
    ...rarely,
  })
  return (
    <div className="notice">
      <Offer
        words={query.words}
        others={data}
        nothing={say('empty.title')}
        onChoose={(words) => ask({ words })}
      />
      <button type="button" className="primary" onClick={askNothing}>
        {say('filters.clear')}
      </button>
    </div>
  )
}

/** Ticks all actors that the search has found, such as the 28 of one country. */
function TickFound({ found }: { readonly found: readonly string[] }) {
  const { say } = useSpeech()
  const actors = useAddress(({ query }) => query.actors)
  const all = [...new Set([...actors, ...found])]
  if (found.length < 2 || all.length === actors.length) return null
  return (
    <p>
      {/* Hardly any event has all of them together. */}
      <button type="button" className="quiet" onClick={() => ask({ actors: all, match: 'any' })}>
        {say('actors.tickFound')}
      </button>
    </p>
  )
}

interface ActorsOfferProps extends Pick<OfferProps, 'words' | 'onChoose'> {
  readonly groups: readonly ActorGroup[]
}

/** Offers other words where no actor has the name. */
function ActorsOffer({ groups, words, onChoose }: ActorsOfferProps) {
  const { say } = useSpeech()
  const names = useNames()
  const { data = null } = useQuery({
    queryKey: ['nearestName', names.version, words],
    queryFn: () => nearestName(names, groups, words),
    ...rarely,
  })
  return <Offer {...{ words, onChoose }} others={data} nothing={say('facet.noValues')} />
}

interface ActorsFoundProps extends ActorsOfferProps {
  readonly found: readonly string[]
}

/** What the search for an actor leads to: all that are found, or other words where none is. */
export function ActorsFound({ found, ...offer }: ActorsFoundProps) {
  if (found.length === 0) return <ActorsOffer {...offer} />
  return offer.words === '' ? null : <TickFound found={found} />
}
