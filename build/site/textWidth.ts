import type { TextWidth } from '../../src/model/label.ts'
import type { Locale } from '../../src/schema/vocabulary.ts'
import { inkOf } from '../cards/measure.ts'

/** Measures text as a browser does that has the fonts of the site. Cached, because pages share most of their words. */
export function textWidthIn(locale: Locale): TextWidth {
  const known = new Map<string, number>()
  // Only ink can be measured, so each text is measured between two bars, from which a space keeps it: nothing is kerned
  // with a space.
  const widthOf = (text: string) => inkOf(text, 'plain', locale).width
  const space = widthOf('| |') - widthOf('||')
  const between = widthOf('| |') + space
  return (text, size) => {
    const bare = text.trimEnd()
    let em = known.get(bare)
    if (em === undefined) {
      em = bare === '' ? 0 : widthOf(`| ${bare} |`) - between
      known.set(bare, em)
    }
    return (em + (text.length - bare.length) * space) * size
  }
}
