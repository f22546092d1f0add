import { useState } from 'react'
import type { Corpus } from '../../index/corpus.ts'
import { actorGroups, narrowed } from '../../model/facets.ts'
import { actorName } from '../../model/words.ts'
import type { Facets, RoleFilter } from '../../query/query.ts'
import { ask } from '../../state/actions.ts'
import { useSpeech } from '../speech.ts'
import { useAddress } from '../useAddress.ts'
import { Checks } from './Checks.tsx'

const PARTS: readonly RoleFilter[] = ['any', 'acts', 'target', 'mentioned']

interface ActorsFacetProps {
  readonly corpus: Corpus
  readonly counts: Facets['actors']
}

/** Actors by state and body, with how they must take part and how several of them are joined. */
export function ActorsFacet({ corpus, counts }: ActorsFacetProps) {
  const speech = useSpeech()
  const query = useAddress(({ query }) => query)
  const [words, setWords] = useState('')
  const groups = narrowed(actorGroups(corpus, query, counts, speech), words)
  const states = [...corpus.actors.values()].filter(({ kind }) => kind === 'state')
  const targets =
    query.toward === null || states.some(({ id }) => id === query.toward)
      ? states.map(({ id }) => id)
      : [...states.map(({ id }) => id), query.toward]
  return (
    <>
      <div className="facet-tools">
        <input
          type="search"
          value={words}
          aria-label={speech.say('actors.search')}
          placeholder={speech.say('actors.search')}
          onChange={({ target }) => setWords(target.value)}
        />
        <label>
          {speech.say('roles.label')}{' '}
          <select value={query.roles} onChange={({ target }) => ask({ roles: target.value as RoleFilter })}>
            {(PARTS.includes(query.roles) ? PARTS : [...PARTS, query.roles]).map((part) => (
              <option key={part} value={part}>
                {speech.say(`roles.${part}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {speech.say('match.label')}{' '}
          <select
            value={query.match}
            onChange={({ target }) => ask({ match: target.value === 'all' ? 'all' : 'any' })}
          >
            <option value="any">{speech.say('match.any')}</option>
            <option value="all">{speech.say('match.all')}</option>
          </select>
        </label>
        <label>
          {speech.say('actors.toward')}{' '}
          <select
            value={query.toward ?? ''}
            onChange={({ target }) => ask({ toward: target.value === '' ? null : target.value })}
          >
            <option value="">{speech.say('actors.towardAnyone')}</option>
            {targets.map((id) => (
              <option key={id} value={id}>
                {actorName(corpus, id, speech)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {groups.length === 0 && <p className="soft">{speech.say('facet.noValues')}</p>}
      {groups.map(({ id, title, whole, bodies }) => (
        <section key={id} className="actor-group" aria-label={title}>
          {whole ? <Checks facet="actors" options={[whole]} /> : <p className="group-title">{title}</p>}
          {bodies.map((body) => (
            <div key={body.id} className="body-group">
              {body.title && <p className="body-title">{body.title}</p>}
              <Checks facet="actors" options={body.options} />
            </div>
          ))}
        </section>
      ))}
    </>
  )
}
