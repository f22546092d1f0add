import { useQuery } from '@tanstack/react-query'
import { memo, useRef, useState } from 'react'
import { actorGroups, busiest, narrowed, optionsIn, ranked } from '../../model/facets.ts'
import { actorName } from '../../model/words.ts'
import { type Facets, MATCHES, type RoleFilter } from '../../query/query.ts'
import { ask } from '../../state/actions.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { Select } from '../ui/Select.tsx'
import { CheckboxList } from './Checks.tsx'
import { offersQuery } from './offersQuery.ts'

const PARTS: readonly RoleFilter[] = ['any', 'acts', 'target', 'mentioned']

/** A corpus may have thousands of actors: only so many are rendered. */
const MAX_ACTORS = 100

interface TowardProps {
  readonly toward: string | null
  /** The ids of further actors to choose from, joined by dots. */
  readonly found: string
}

/** The actor that the others act toward: a state, or one that the search has found. Memoized: there may be 200 options. */
const TowardChoice = memo(function TowardChoice({ toward, found }: TowardProps) {
  const names = useNames()
  const speech = useSpeech()
  const states = [...names.actors.values()].filter(({ kind }) => kind === 'state').map(({ id }) => id)
  const others = [...found.split('.'), toward ?? ''].filter(Boolean)
  const targets = [null, ...new Set([...states, ...others])]
  if (targets.length === 1) return null
  return (
    <Select
      label={speech.say('actors.toward')}
      value={toward}
      options={targets.map((value) => ({
        value,
        words: value === null ? speech.say('actors.towardAnyone') : actorName(names, value, speech),
      }))}
      onChoose={(toward) => ask({ toward })}
    />
  )
})

/** Checkboxes for actors by state and body, with the role filter and the choice of any or all. */
export function ActorsFacet({ counts }: { readonly counts: Facets['actors'] }) {
  const names = useNames()
  const speech = useSpeech()
  const query = useAddress(({ query }) => query)
  const [words, setWords] = useState('')
  const everyone = ranked(actorGroups(names, query, counts, speech), MAX_ACTORS)
  const all = narrowed(names, everyone, words)
  const groups = busiest(all, MAX_ACTORS)
  const field = useRef<HTMLInputElement>(null)
  const offers = useQuery({ ...offersQuery, enabled: words !== '' || all.length === 0 }).data
  const found = optionsIn(groups).map(({ value }) => value)
  // A corpus may have no states: then those with the most events can be acted on.
  const areTargets = words !== '' || everyone.every(({ whole }) => !whole)
  const chooseWords = (words: string) => {
    setWords(words)
    field.current?.focus()
  }
  const parts = PARTS.includes(query.roles) ? PARTS : [...PARTS, query.roles]
  return (
    <>
      <div className="facet-tools">
        <input
          ref={field}
          type="search"
          value={words}
          aria-label={speech.say('actors.search')}
          placeholder={speech.say('actors.search')}
          onChange={({ target }) => setWords(target.value)}
        />
        <Select
          label={speech.say('roles.label')}
          value={query.roles}
          options={parts.map((value) => ({ value, words: speech.say(`roles.${value}`) }))}
          onChoose={(roles) => ask({ roles })}
        />
        <Select
          label={speech.say('match.label')}
          value={query.match}
          options={MATCHES.map((value) => ({ value, words: speech.say(`match.${value}`) }))}
          onChoose={(match) => ask({ match })}
        />
        <TowardChoice toward={query.toward} found={areTargets ? found.join('.') : ''} />
      </div>
      {groups !== all && <p className="soft">{speech.say('actors.more', { shown: MAX_ACTORS })}</p>}
      {offers && <offers.ActorsFound groups={everyone} found={found} words={words} onChoose={chooseWords} />}
      {groups.map(({ id, title, whole, bodies }) => (
        <section key={id} className="actor-group" aria-label={title}>
          {whole && <CheckboxList facet="actors" options={[whole]} />}
          {/* A single group needs no heading to tell it apart. */}
          {!whole && everyone.length > 1 && <p className="group-title">{title}</p>}
          {bodies.map((body) => (
            <div key={body.id} className="body-group">
              {body.title && <p className="body-title">{body.title}</p>}
              <CheckboxList facet="actors" options={body.options} />
            </div>
          ))}
        </section>
      ))}
    </>
  )
}
