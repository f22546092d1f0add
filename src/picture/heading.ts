import type { Shape } from './drawing.ts'
import { type Block, paragraph } from './paragraph.ts'
import type { Typesetter } from './style.ts'
import { wrapText } from './wrapText.ts'

export interface HeadingWords {
  readonly title: string
  /** Small words at the end of the title's line; empty for none. They are left out where they do not fit. */
  readonly aside: string
  /** The filters that are set; empty for none. */
  readonly filters: string
  /** The days, and how many events. */
  readonly dateline: string
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

const GAP = 24
const TITLE_LEADING = { ltr: 1.26, rtl: 1.5 }
const MAX_TITLE_LINES = 3
const MAX_FILTER_LINES = 4

/** Title, filters and dateline, from the top. */
export function headingOf(words: HeadingWords, { x, y, width }: Place, typesetter: Typesetter): Block {
  const { style, speech, measure } = typesetter
  const { direction } = speech
  const shapes: Shape[] = []
  let height = 0
  const add = (block: Block, gap: number) => {
    shapes.push(...block.shapes)
    height += block.height === 0 ? 0 : block.height + gap
  }
  const [aside, ...rest] = wrapText(words.aside, {
    measure: (word) => measure(word, style.text, 'plain'),
    width,
  })
  const [line, ...more] = wrapText(words.title, {
    measure: (word) => measure(word, style.title, 'title'),
    width,
  })
  const title = paragraph(
    words.title,
    {
      ...{ x, y, width, size: style.title, face: 'title', colour: 'ink' },
      ...{ leading: TITLE_LEADING[direction], maxLines: MAX_TITLE_LINES },
    },
    typesetter,
  )
  const isFree =
    more.length === 0 && rest.length === 0 && (line?.width ?? 0) + GAP + (aside?.width ?? 0) <= width
  const baseline = title.shapes[0]
  if (aside && isFree && baseline) {
    shapes.push({
      ...{ kind: 'text', ...aside, x: x + width, y: baseline.y, size: style.text, anchor: 'end' },
      ...{ face: 'plain', colour: 'soft', direction },
    })
  }
  add(title, 4)
  const below = (
    text: string,
    more: { face: 'strong' | 'plain'; colour: 'ink' | 'soft'; maxLines: number },
  ) => add(paragraph(text, { x, y: y + height, width, size: style.text, ...more }, typesetter), 2)
  below(words.filters, { face: 'strong', colour: 'ink', maxLines: MAX_FILTER_LINES })
  below(words.dateline, { face: 'plain', colour: 'soft', maxLines: 2 })
  return { height, shapes }
}
