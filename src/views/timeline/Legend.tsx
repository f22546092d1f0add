import { GLYPH_SIGNS, GLYPHS } from '../../model/glyphs.ts'
import { isDense, type Scene, type Tone } from '../../model/scene.ts'
import { type DayRange, isInView } from '../../model/window.ts'
import { useSpeech } from '../context/speech.ts'
import { SIGNS } from './signs.ts'
import './Legend.css'

const TONES: readonly Tone[] = ['cooperation', 'verbal-conflict', 'material-conflict']

/** Explains the shapes, colours and signs of uncertainty that occur in view. */
export function Legend({ scene, window }: { readonly scene: Scene; readonly window: DayRange }) {
  const { say } = useSpeech()
  const inView = scene.events.filter((event) => isInView(event, window))
  const shown = new Set(inView.map(({ glyph }) => glyph))
  const glyphs = GLYPHS.filter((glyph) => shown.has(glyph))
  return (
    // Closed when there are many lanes: the board needs the space.
    <details className="legend" open={!isDense(scene)}>
      <summary>{say('legend.label')}</summary>
      <ul>
        {glyphs.map((glyph) => (
          <li key={glyph}>
            <span aria-hidden="true">{GLYPH_SIGNS[glyph]}</span> <span>{say(`legend.${glyph}`)}</span>
          </li>
        ))}
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
