import type { Speech } from '../../i18n/speech.ts'
import { GLYPH_SIGNS } from '../../model/glyphs.ts'
import type { BinMark, EventMark, Mark } from '../../model/layout.ts'
import type { SceneEvent } from '../../model/scene.ts'
import { SIGNS } from './signs.ts'
import './drawMark.css'

export function element(className: string, text = '', tag: 'div' | 'span' = 'div'): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

/** The label of an event: glyph, title, signs of uncertainty, and the number of parts drawn inside it. */
export function drawLabel(event: SceneEvent, speech: Speech): HTMLElement {
  const label = element('mark-label')
  const glyph = element('mark-glyph', GLYPH_SIGNS[event.glyph], 'span')
  const title = element('mark-title', event.title, 'span')
  title.dir = 'auto'
  // No-break space: a glyph must not be alone at the end of a line.
  label.append(glyph, '\u00a0', title)
  if (event.oneSource) label.append('\u00a0', element('mark-sign mark-one-source', SIGNS.oneSource, 'span'))
  if (event.announced) label.append('\u00a0', element('mark-sign', SIGNS.announced, 'span'))
  if (event.parts > 0) {
    label.append(element('mark-parts', speech.say('board.parts', { parts: event.parts, kind: event.glyph })))
  }
  return label
}

/** Hatched: a date known only to the month or year, and an event whose coding has low confidence. */
const barClass = ({ when, lowConfidence }: SceneEvent): string =>
  [
    'mark-bar',
    lowConfidence || (when.precision !== 'day' && !when.interval) ? 'is-hatched' : '',
    when.approximate || when.uncertain ? 'is-about' : '',
    when.openStart ? 'is-open-start' : '',
    when.openEnd ? 'is-open-end' : '',
  ]
    .filter(Boolean)
    .join(' ')

function drawEvent(mark: EventMark, speech: Speech): readonly HTMLElement[] {
  const { event, first, last, days } = mark
  const bar = element(barClass(event))
  // An open end has no last day of its own: the bar fades out under the label.
  const isOpen = event.when.openStart || event.when.openEnd
  bar.style.setProperty('--known', isOpen ? '100%' : `${((last - first + 1) / days) * 100}%`)
  return [bar, drawLabel(event, speech)]
}

/** The number of events, or the glyph if there is only one. */
function drawBin({ events: [event], count }: BinMark, speech: Speech): readonly HTMLElement[] {
  const isLone = count === 1 && event !== undefined
  const sign = element('mark-count', isLone ? GLYPH_SIGNS[event.glyph] : `+${speech.number(count)}`)
  sign.dir = 'ltr'
  if (isLone) sign.dataset.tone = event.tone
  return [sign]
}

/** Draws a mark into its element, which is reused as long as the mark is on the board. */
export function drawMark(target: HTMLElement, mark: Mark, speech: Speech): void {
  target.dataset.mark = mark.id
  target.className = `mark mark-${mark.kind}`
  delete target.dataset.eventId
  delete target.dataset.eventCount
  if (mark.kind === 'event') {
    target.dataset.eventId = mark.id
    target.dataset.tone = mark.event.tone
    target.replaceChildren(...drawEvent(mark, speech))
  } else {
    target.dataset.eventCount = String(mark.count)
    target.replaceChildren(...drawBin(mark, speech))
  }
}

/** Draws a histogram bin into its element: a column with its number. */
export function drawColumn(target: HTMLElement, { id, count, share }: BinMark, speech: Speech): void {
  target.className = 'column'
  target.dataset.mark = id
  target.dataset.eventCount = String(count)
  target.style.backgroundSize = `100% calc((100% - 14px) * ${share ?? 0})`
  target.textContent = speech.number(count)
}
