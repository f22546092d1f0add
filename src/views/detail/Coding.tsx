import { toneOf } from '../../model/tones.ts'
import { typeWord } from '../../model/words.ts'
import { toggled } from '../../query/query.ts'
import type { EventHead } from '../../schema/published.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { Link } from '../ui/Link.tsx'
import './Coding.css'

/** How the event is coded: type, colour, confidence and storylines. */
export function Coding({ event }: { readonly event: EventHead }) {
  const names = useNames()
  const speech = useSpeech()
  const { say, locale } = speech
  const address = useAddress()
  const coding = say('detail.coding', {
    kind: typeWord(event.type, speech),
    tone: say(`tone.${toneOf(event.type)}`),
    confidence: say(`confidence.${event.confidence}`),
  })
  return (
    <section className="coding soft">
      <p>{event.oneSource ? `${coding} · ${say('mark.oneSource')}` : coding}</p>
      <p>
        {event.topics.map((topic) => (
          // Letters of Arabic would join without the space. It is within the element: a translator takes over bare text.
          <span key={topic}>
            <Link className="tag" to={{ ...address, query: toggled(address.query, 'topics', topic) }}>
              {names.topics.get(topic)?.name[locale] ?? topic}
            </Link>{' '}
          </span>
        ))}
      </p>
    </section>
  )
}
