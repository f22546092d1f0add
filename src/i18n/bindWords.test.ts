import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../lib/fold.ts'
import { bindWords } from './bindWords.ts'

/** With no-break spaces as underscores. */
const bound = (text: string) => bindWords(text).replaceAll('\u00a0', '_')

describe('bindWords', () => {
  it.each([
    ['Указ № 14024', 'Указ №_14024'],
    ['Путин подписал указ 23 апреля 2021 года', 'Путин подписал указ 23_апреля 2021_года'],
    ['В Москве и в Вашингтоне', 'В_Москве и_в_Вашингтоне'],
    ['СНВ-3 на пять лет', 'СНВ-3 на_пять лет'],
    ['«О приёме» (с 12 мая)', '«О_приёме» (с_12_мая)'],
    ['Ф. М. Достоевский', 'Ф._М._Достоевский'],
    ['Срок продления — пять лет', 'Срок продления_— пять лет'],
    ['Так же ли это было бы', 'Так_же_ли это было_бы'],
    ['в 1550 боезарядов', 'в_1550_боезарядов'],
    // An abbreviation, and the end of a longer word, are no prepositions.
    ['санкции ЕС против', 'санкции ЕС против'],
    ['Договор СНВ-3 продлён', 'Договор СНВ-3 продлён'],
    ['Россия выслала', 'Россия выслала'],
    // Too long together for a narrow label.
    ['список недружественных и внешнеполитических', 'список недружественных и внешнеполитических'],
  ])('binds %s', (text, expected) => {
    expect(bound(text)).toBe(expected)
  })

  it('changes nothing but spaces, changes nothing twice, and is found by the same search', () => {
    const words = fc.array(
      fc.constantFrom('в', '№', '12', 'мая', '—', 'же', 'А.', 'Москве', '2021', '«О', 'of'),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((all) => all.join(' ')),
          fc.string(),
        ),
        (text) => {
          const once = bindWords(text)
          const spaces = (each: string) => each.replaceAll('\u00a0', ' ')
          expect(spaces(once)).toBe(spaces(text))
          expect(bindWords(once)).toBe(once)
          expect(fold(once)).toBe(fold(text))
        },
      ),
    )
  })
})
