import type { CorpusSource } from '../../corpus/source.ts'
import { wordmark } from '../../i18n/locale.ts'
import type { Speech } from '../../i18n/speech.ts'
import type { Names } from '../../index/names.ts'
import { chipsOf } from '../../model/chips.ts'
import { chronicleAt } from '../../model/sides.ts'
import { stretchOf } from '../../model/stretch.ts'
import { lanesFor, mostLanes, sceneOf } from '../../model/viewport.ts'
import type { DayRange } from '../../model/window.ts'
import { daysWords } from '../../picture/daysWords.ts'
import { type PictureInput, pictureAxisWidth } from '../../picture/picture.ts'
import type { Address } from '../../query/address.ts'

/** In pixels. The picture is the same whatever the size of the screen, so that it fits a page. */
const SIZE = { width: 1200, height: 1100 }

interface PicturedView {
  readonly source: CorpusSource
  readonly names: Names
  readonly speech: Speech
  readonly address: Address
  /** The days in view. */
  readonly window: DayRange
  readonly hrefOf: (address: Address) => string
}

/** The address that opens what a picture of the view shows: its days, as timeline, without an open event. */
function picturedAddress({ address, window, names }: PicturedView): Address {
  const page = address.page.kind === 'event' ? { kind: 'timeline' as const } : address.page
  return { ...address, ...window, page, view: 'timeline', embed: false, version: names.version }
}

/** Asks the source for what is in view. Everything that a picture needs but the fonts. Rejects with a `LoadFailure`. */
export async function pictureOfView(view: PicturedView): Promise<Omit<PictureInput, 'measure'>> {
  const { source, names, speech, address, window, hrefOf } = view
  const { say, locale } = speech
  const { query } = address
  const choice = lanesFor(names, address)
  const axisWidth = pictureAxisWidth(SIZE.width)
  const span = stretchOf(window)
  const near = {
    ...span,
    dayWidth: axisWidth / (span.to - span.from),
    middle: Math.floor((window.from + window.to) / 2),
  }
  const lanes = { choice, most: mostLanes(choice), view: window }
  const [answer, matching, inView] = await Promise.all([
    source.ask('scene', { query, lanes, near, open: null, before: null }),
    source.ask('count', query),
    source.ask('inView', { query, window }),
  ])
  const counts = { matching, inView, all: names.size }
  const chronicle = chronicleAt(names, address)
  return {
    ...{ ...SIZE, speech, window, scene: sceneOf(names, answer, choice, null, speech) },
    heading: {
      title: names.title?.[locale] ?? chronicle?.title[locale] ?? say('app.tagline'),
      aside: '',
      filters: chipsOf(names, query, speech)
        .map(({ label }) => label)
        .join(' · '),
      dateline: [
        daysWords(window, speech),
        say(matching === names.size ? 'status.all' : 'status.some', counts),
      ].join(' · '),
    },
    foot: {
      version: say('print.foot', { site: wordmark[locale], version: names.version }),
      address: hrefOf(picturedAddress(view)),
    },
  }
}
