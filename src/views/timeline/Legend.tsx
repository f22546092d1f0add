import { GLYPH_SIGNS, GLYPHS } from '../../model/glyphs.ts'
import { isDense, type Scene, type SceneEvent, type Tone } from '../../model/scene.ts'
import { type DayRange, isInView } from '../../model/window.ts'
import { isAsked, kindCount, VALUE_OF } from '../../schema/kinds.ts'
import { toggleType } from '../../state/actions.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useQuestion } from '../data/useQuestion.ts'
import { SIGNS } from './signs.ts'
import './Legend.css'

const TONES: readonly Tone[] = ['cooperation', 'verbal-conflict', 'material-conflict']

/**
 * The kinds of event in view, each a button that filters by it. While a kind is chosen, the others that match the other
 * filters stay, so that they can be chosen too.
 */
function Kinds({ inView }: { readonly inView: readonly SceneEvent[] }) {
  const { say } = useSpeech()
  const { used } = useNames()
  const query = useAddress(({ query }) => query)
  const isFiltered = query.types.length > 0
  const facets = useQuestion('facets', query, isFiltered).data
  const seen = new Set(inView.map(({ glyph }) => glyph))
  return GLYPHS.map((kind) => {
    const isPressed = isAsked(query.types, kind, used.types)
    const isOffered = isFiltered && facets !== undefined && kindCount(facets.types, kind) > 0
    if (!isPressed && !isOffered && !seen.has(kind)) return null
    return (
      <li key={kind}>
        <button
          type="button"
          className={isPressed ? undefined : 'quiet'}
          aria-pressed={isPressed}
          onClick={() => toggleType(VALUE_OF[kind], used.types)}
        >
          <span aria-hidden="true">{GLYPH_SIGNS[kind]}</span> <span>{say(`kind.${kind}`)}</span>
        </button>
      </li>
    )
  })
}

/** Explains the shapes, colours and signs of uncertainty that occur in view. */
export function Legend({ scene, window }: { readonly scene: Scene; readonly window: DayRange }) {
  const { say } = useSpeech()
  const isAlone = useAddress(({ page }) => page.kind === 'timeline')
  const inView = scene.events.filter((event) => isInView(event, window))
  return (
    // Closed when there are many lanes, and beside a document, where it takes four rows: the board needs the height.
    <details className="legend" open={isAlone && !isDense(scene)}>
      <summary>{say('legend.label')}</summary>
      <ul>
        <Kinds inView={inView} />
        {inView.some(({ oneSource }) => oneSource) && (
          <li>
            <span className="mark-sign mark-one-source" aria-hidden="true">
              {SIGNS.oneSource}
            </span>{' '}
            <span>{say('legend.oneSource')}</span>
          </li>
        )}
        {inView.some(({ announced }) => announced) && (
          <li>
            <span aria-hidden="true">{SIGNS.announced}</span> <span>{say('legend.announced')}</span>
          </li>
        )}
        {inView.some(({ lowConfidence }) => lowConfidence) && (
          <li>
            <span className="swatch is-hatched" aria-hidden="true" />{' '}
            <span>{say('legend.lowConfidence')}</span>
          </li>
        )}
        {TONES.map((tone) => (
          <li key={tone} data-tone={tone}>
            <span className="swatch" aria-hidden="true" /> <span>{say(`tone.${tone}`)}</span>
          </li>
        ))}
        <li>{say('legend.colour')}</li>
      </ul>
    </details>
  )
}
