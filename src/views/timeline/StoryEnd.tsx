import { DOT } from '../../lib/dot.ts'
import type { Address } from '../../query/address.ts'
import type { EventRow } from '../../schema/published.ts'
import { follow } from '../../state/actions.ts'
import { useNames } from '../context/names.ts'
import { useSite } from '../context/site.ts'
import { useSpeech } from '../context/speech.ts'
import { useOwnAnswer } from '../data/useQuestion.ts'
import { opensElsewhere } from '../ui/opensElsewhere.ts'

export interface Story {
  /** The event that it leads to: its last step. */
  readonly end: string
  /** Where a press on it leads. */
  readonly addressOf: (event: EventRow) => Address
}

interface StoryEndProps {
  readonly story: Story
  /** The place of a day on the strip: 0 to 1. */
  readonly shareOf: (day: number) => number
}

/** Names the event that the story leads to on the overview, by its place and day, as a link: "Geneva · 16 June". */
export function StoryEnd({ story, shareOf }: StoryEndProps) {
  const { day, locale } = useSpeech()
  const { hrefOf, isFile } = useSite()
  const { places } = useNames()
  const event = useOwnAnswer('event', story.end).data
  // A built page has no room for its style sheet, and nothing moves when the app adds it.
  if (!event || isFile) return null
  const { when, title, place } = event
  const share = shareOf(when.first)
  const to = story.addressOf(event)
  return (
    // Not a `Link`, and `story` is a prop: with either the bundler splits the first chunk, which gets 0.6 KB larger.
    <a
      className={share > 0.5 ? 'story-end is-before' : 'story-end'}
      style={{ '--at': `${share * 100}%` }}
      href={hrefOf(to)}
      title={title[locale]}
      draggable={false}
      // The strip would take the press for a drag of the days in view.
      onPointerDown={(press) => press.stopPropagation()}
      onClick={(click) => {
        if (opensElsewhere(click)) return
        click.preventDefault()
        follow(to)
      }}
    >
      <span>
        {[place && places.get(place)?.name[locale], day(when.first, 'day')].filter(Boolean).join(DOT)}
      </span>
    </a>
  )
}
