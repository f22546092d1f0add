import { useQueries } from '@tanstack/react-query'
import { atPage } from '../../query/address.ts'
import type { Chronicle } from '../../schema/published.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { question, useSource } from '../data/useQuestion.ts'
import { EventLink } from '../ui/EventLink.tsx'
import { Link } from '../ui/Link.tsx'

interface StepNavProps {
  readonly chronicle: Chronicle
  /** Index of the open event among the steps. */
  readonly at: number
}

function StepNav({ chronicle: { id, title, steps }, at }: StepNavProps) {
  const { say, locale, direction } = useSpeech()
  const address = useAddress()
  const source = useSource()
  const [previous, next] = useQueries({
    queries: [at - 1, at + 1].map((beside) => question(source, 'event', steps[beside]?.event ?? '')),
  }).map(({ data }) => data)
  const [back, onward] = direction === 'rtl' ? '→←' : '←→'
  return (
    <nav className="soft dateline" aria-label={title[locale]}>
      <Link to={atPage(address, { kind: 'chronicle', id })} data-opens={id}>
        {say('chronicle.step', { step: at + 1, steps: steps.length })}
      </Link>
      {previous && (
        <>
          {' · '}
          <EventLink event={previous}>
            {back} {say('chronicle.previous')}
          </EventLink>
        </>
      )}
      {next && (
        <>
          {' · '}
          <EventLink event={next}>
            {say('chronicle.next')} {onward}
          </EventLink>
        </>
      )}
    </nav>
  )
}

/** For each chronicle with the event: which step it is, with links to the steps before and after it. */
export function StorySteps({ event }: { readonly event: string }) {
  return [...useNames().chronicles.values()].map((chronicle) => {
    const at = chronicle.steps.findIndex((step) => step.event === event)
    return at < 0 ? null : <StepNav key={chronicle.id} chronicle={chronicle} at={at} />
  })
}
