import type { Corpus } from '../../index/corpus.ts'
import { toneOf } from '../../model/kinds.ts'
import { typeWord } from '../../model/words.ts'
import type { EventHead } from '../../schema/published.ts'
import { toggle } from '../../state/actions.ts'
import { useSpeech } from '../speech.ts'

/** What we made of the event: its kind, its colour, how sure we are, its storylines. */
export function Coding({ corpus, event }: { readonly corpus: Corpus; readonly event: EventHead }) {
  const speech = useSpeech()
  const { say, locale } = speech
  return (
    <section className="coding soft">
      <p>
        {say('detail.coding', {
          kind: typeWord(event.type, speech),
          tone: say(`tone.${toneOf(event.type)}`),
          confidence: say(`confidence.${event.confidence}`),
        })}
        {event.oneSource && <>. {say('mark.oneSource')}</>}
      </p>
      <p>
        {event.topics.map((topic) => (
          <button key={topic} type="button" className="tag" onClick={() => toggle('topics', topic)}>
            {corpus.topics.get(topic)?.name[locale] ?? topic}
          </button>
        ))}
      </p>
    </section>
  )
}
