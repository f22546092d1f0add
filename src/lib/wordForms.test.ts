import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldedWords } from './fold.ts'
import { wordsFinder } from './wordForms.ts'

const finds = (words: string, text: string) =>
  wordsFinder(foldedWords(words).map((word) => [word]))(fold(text))

const FORMS = [
  'Россия России Россию Россией',
  'санкция санкции санкций санкциями санкциям санкциях',
  'Лавров Лаврова Лаврову Лавровым Лаврове',
  'виза визы визу виз',
  'Кремль Кремля Кремлём',
  'новый новая нового новыми',
  'رئيس الرئيس والرئيس للرئيس بالرئيس',
  'عقوبة عقوبات العقوبة العقوبات والعقوبات لعقوبات',
  'دبلوماسي الدبلوماسيين دبلوماسيون دبلوماسية',
  'لافروف ولافروف للافروف',
]

describe('a word', () => {
  it.each(FORMS)('is found by each of its forms: %s', (forms) => {
    const all = forms.split(' ')
    for (const one of all) for (const other of all) expect([one, other, finds(one, other)]).toContain(true)
  })

  it.each([
    ['виза', 'визит'],
    ['виза', 'девиз'],
    ['Россия', 'российский'],
    ['США', 'шаг'],
    ['وزير', 'زيارة'],
    ['وزارة', 'زار'],
    ['الأمن', 'ثامن'],
    ['lavrov', 'lavro'],
  ])('is not another: %s, %s', (word, other) => {
    expect(finds(word, other)).toBe(false)
  })

  it('is found within a text, from its first word to its last', () => {
    expect(finds('санкция', 'санкции США')).toBe(true)
    expect(finds('санкция', 'новые санкции')).toBe(true)
    expect(finds('США санкция', 'новые\nсанкции\nСША')).toBe(true)
    expect(finds('санкция Россия', 'новые санкции')).toBe(false)
  })
})

const letters = fc.constantFrom(...'авекмоси', ...'йыья', ...'ابتلوني', 'ة', 'e', 's')
const word = fc.string({ unit: letters, minLength: 1, maxLength: 9 }).map(fold)
const text = fc.array(word, { maxLength: 5 })

describe('for any word', () => {
  it('letters that stand in a text are found', () => {
    fc.assert(
      fc.property(text, fc.nat(30), fc.integer({ min: 1, max: 8 }), (words, start, length) => {
        const all = words.join(' ')
        const [piece] = foldedWords(all.slice(start, start + length))
        fc.pre(piece !== undefined)
        expect(wordsFinder([[piece]])(all)).toBe(true)
      }),
    )
  })

  it('the other finds it too, unless only its letters occur in the other', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        fc.pre(!one.includes(other) && !other.includes(one))
        expect(wordsFinder([[one]])(other)).toBe(wordsFinder([[other]])(one))
      }),
    )
  })

  it('a text has it exactly if one of its words does', () => {
    fc.assert(
      fc.property(word, text, (asked, words) => {
        const has = wordsFinder([[asked]])
        expect(has(words.join(' '))).toBe(words.some(has))
      }),
    )
  })
})
