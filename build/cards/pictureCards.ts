import { wordmark } from '../../src/i18n/locale.ts'
import type { Speech } from '../../src/i18n/speech.ts'
import type { Corpus } from '../../src/index/corpus.ts'
import { memoryScene } from '../../src/memory/memoryScene.ts'
import { sceneOf } from '../../src/model/viewport.ts'
import { type DayRange, windowOf } from '../../src/model/window.ts'
import { daysWords } from '../../src/picture/daysWords.ts'
import type { HeadingWords } from '../../src/picture/heading.ts'
import { pictureSvg } from '../../src/picture/picture.ts'
import { CARD_STYLE } from '../../src/picture/style.ts'
import { homeAddress } from '../../src/query/address.ts'
import type { Chronicle, EventHead } from '../../src/schema/published.ts'
import { CARD } from './cardSvg.ts'
import { lightColour } from './colours.ts'
import { measureIn } from './measure.ts'

/** Pixels per unit of a picture: its smallest text is 12 units high, and a card's is 30 px. */
const SCALE = 2.5
const LANES = { choice: { by: 'all' }, most: 1, view: null } as const

/** The events in these days as a picture in one lane: on a card there is no room for more. */
function drawEvents(
  corpus: Corpus,
  events: readonly EventHead[],
  window: DayRange,
  heading: Partial<HeadingWords> & Pick<HeadingWords, 'title'>,
  speech: Speech,
): string {
  const scene = sceneOf(corpus, memoryScene(corpus, events, LANES, null), LANES.choice, null, speech)
  return pictureSvg(
    {
      ...{ scene, window, speech, foot: null, measure: measureIn(speech.locale), style: CARD_STYLE },
      ...{ width: CARD.width / SCALE, height: CARD.height / SCALE },
      heading: { aside: '', filters: '', dateline: '', ...heading },
    },
    { colourOf: lightColour, scale: SCALE, css: '' },
  )
}

/** The card of the home page: the days that its timeline opens with. */
export function homeCard(corpus: Corpus, speech: Speech): string {
  const { events } = corpus
  const window = windowOf(corpus, homeAddress(speech.locale), null)
  const aside = events.length === 0 ? '' : daysWords(window, speech)
  return drawEvents(corpus, events, window, { title: wordmark[speech.locale], aside }, speech)
}

/** The card of a chronicle: its title, and its steps from the first to the last. */
export function chronicleCard(corpus: Corpus, chronicle: Chronicle, speech: Speech): string {
  const steps = new Set(chronicle.steps.map(({ event }) => event))
  const events = corpus.events.filter(({ id }) => steps.has(id))
  const window = {
    from: Math.min(...events.map(({ when }) => when.first)),
    to: Math.max(...events.map(({ when }) => when.last)),
  }
  const { locale } = speech
  return drawEvents(
    corpus,
    events,
    window,
    { title: chronicle.title[locale], aside: wordmark[locale] },
    speech,
  )
}
