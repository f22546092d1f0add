import { DOT } from '../../lib/dot.ts'
import { atPage } from '../../query/address.ts'
import type { Chronicle } from '../../schema/published.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useOwnAnswer } from '../data/useQuestion.ts'
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
  const previous = useOwnAnswer('event', steps[at - 1]?.event ?? '').data
  const next = useOwnAnswer('event', steps[at + 1]?.event ?? '').data
  const [back, onward] = direction === 'rtl' ? '→←' : '←→'
  return (
    <nav className="soft dateline" aria-label={title[locale]}>
      <div>
        <Link to={atPage(address, { kind: 'chronicle', id })} data-opens={id}>
          {title[locale]}
        </Link>
      </div>
      <span>{say('chronicle.step', { step: at + 1, steps: steps.length })}</span>
      {previous && (
        <>
          <span>{DOT}</span>
          <EventLink event={previous} words={`${back}\u00a0${say('chronicle.previous')}`} />
        </>
      )}
      {next && (
        <>
          <span>{DOT}</span>
          <EventLink event={next} words={`${say('chronicle.next')}\u00a0${onward}`} />
        </>
      )}
    </nav>
  )
}

/** For each chronicle with the event: its title, which step it is, and links to the steps before and after it. */
export function StorySteps({ event }: { readonly event: string }) {
  return [...useNames().chronicles.values()].map((chronicle) => {
    const at = chronicle.steps.findIndex((step) => step.event === event)
    return at < 0 ? null : <StepNav key={chronicle.id} chronicle={chronicle} at={at} />
  })
}
