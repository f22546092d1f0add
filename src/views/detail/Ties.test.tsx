import { afterEach, describe, expect, it } from 'vitest'
import type { RelationType } from '../../schema/vocabulary.ts'
import { corpusOf, eventOf, exactDay } from '../../testing/arbitraries.ts'
import { closePage } from '../../testing/openPage.tsx'
import { renderPart } from '../../testing/renderPart.tsx'
import { AnsweredBy, PartLists, TieList } from './Ties.tsx'

afterEach(closePage)

/** Two events this many days apart; the later one points to the earlier. */
function pair(days: number, ...types: RelationType[]) {
  const earlier = eventOf('earlier', { when: exactDay(0) })
  const relations = types.map((type) => ({ type, event: 'earlier' }))
  const later = eventOf('later', { when: exactDay(days), relations })
  return { corpus: corpusOf([earlier, later]), earlier, later }
}

describe('the days between two events', () => {
  it.each([
    ['en', 0, 'the same day', 'the same day'],
    ['en', 1, '1 day earlier', '1 day later'],
    ['en', 2, '2 days earlier', '2 days later'],
    ['ar', 0, 'في اليوم نفسه', 'في اليوم نفسه'],
    ['ar', 1, 'قبله بيوم', 'بعده بيوم'],
    ['ar', 2, 'قبله بيومين', 'بعده بيومين'],
    ['ar', 3, 'قبله بـ3 أيام', 'بعده بـ3 أيام'],
    ['ar', 11, 'قبله بـ11 يومًا', 'بعده بـ11 يومًا'],
    ['ar', 100, 'قبله بـ100 يوم', 'بعده بـ100 يوم'],
    ['ru', 1, 'на 1 день раньше', 'на 1 день позже'],
    ['ru', 2, 'на 2 дня раньше', 'на 2 дня позже'],
    ['ru', 5, 'на 5 дней раньше', 'на 5 дней позже'],
    ['ru', 21, 'на 21 день раньше', 'на 21 день позже'],
  ] as const)('%s, %i: told from both ends', async (locale, days, before, after) => {
    const { corpus, earlier, later } = pair(days, 'follows')
    const fromLater = await renderPart(locale, <TieList id={later.id} />, {}, corpus)
    expect(fromLater.querySelector('small')?.textContent).toBe(before)
    expect(fromLater.querySelector('a')?.textContent).toBe(earlier.title[locale])
    closePage()
    const fromEarlier = await renderPart(locale, <TieList id={earlier.id} />, {}, corpus)
    expect(fromEarlier.querySelector('small')?.textContent).toBe(after)
    expect(fromEarlier.querySelector('a')?.textContent).toBe(later.title[locale])
  })
})

it.each([
  ['responds-to', 'Responds to:', 'Answered by:'],
  ['follows', 'Follows:', 'Followed by:'],
  ['continues', 'Continues:', 'Continued by:'],
  ['implements', 'Carries out:', 'Carried out by:'],
  ['reverses', 'Reverses:', 'Reversed by:'],
  ['statement-about', 'Comments on:', 'Commented on in:'],
  ['announced-by', 'Announced in:', 'Announced:'],
  ['prepared-by', 'Prepared by:', 'Helped prepare:'],
] as const)('%s reads the right way round from either event', async (type, forth, back) => {
  const { corpus, earlier, later } = pair(3, type)
  const fromLater = await renderPart('en', <TieList id={later.id} />, {}, corpus)
  expect(fromLater.querySelector('li .soft')?.textContent).toBe(forth)
  closePage()
  const both = (
    <>
      <AnsweredBy id={earlier.id} />
      <TieList id={earlier.id} />
    </>
  )
  const fromEarlier = await renderPart('en', both, {}, corpus)
  expect([...fromEarlier.querySelectorAll('li .soft')].map(({ textContent }) => textContent)).toEqual([back])
})

it('what answered an event stands apart from its other relations, once', async () => {
  const { corpus, earlier, later } = pair(1, 'responds-to', 'follows')
  const answers = await renderPart('en', <AnsweredBy id={earlier.id} />, {}, corpus)
  expect(answers.textContent).toBe(`Answered by: ${later.title.en} 1 day later`)
  closePage()
  const others = await renderPart('en', <TieList id={earlier.id} />, {}, corpus)
  expect(others.querySelector('ul')?.textContent).toBe(`Followed by: ${later.title.en} 1 day later`)
  closePage()
  expect((await renderPart('en', <AnsweredBy id={later.id} />, {}, corpus)).textContent).toBe('')
})

it('a part and its whole stand apart from what came before and after', async () => {
  const { corpus, earlier, later } = pair(0, 'part-of', 'statement-about')
  const all = (id: string) => (
    <>
      <PartLists id={id} />
      <TieList id={id} />
    </>
  )
  const fromPart = await renderPart('en', all(later.id), {}, corpus)
  const headings = (part: HTMLElement) => [...part.querySelectorAll('h3')].map((h) => h.textContent)
  expect(headings(fromPart)).toEqual(['Part of', 'Before and after'])
  closePage()
  const fromWhole = await renderPart('en', all(earlier.id), {}, corpus)
  expect(headings(fromWhole)).toEqual(['Within this event', 'Before and after'])
})

it('what is tied to nothing, or to what was never published, has no headings without a list', async () => {
  const alone = eventOf('alone', { relations: [{ type: 'follows', event: 'a-draft' }] })
  const corpus = corpusOf([alone])
  const part = await renderPart('en', <PartLists id={alone.id} />, {}, corpus)
  expect(part.textContent).toBe('')
  closePage()
  expect((await renderPart('en', <TieList id={alone.id} />, {}, corpus)).textContent).toBe('')
})

it('a title in another language says which, and has its own direction', async () => {
  const words = '?Sudmark asks: what next'
  const earlier = eventOf('earlier', { title: { en: words, ar: words, ru: words } })
  const later = eventOf('later', { relations: [{ type: 'follows', event: 'earlier' }] })
  const part = await renderPart('ar', <TieList id={later.id} />, {}, corpusOf([earlier, later]))
  // `bdi` takes its direction from its own text.
  const title = part.querySelector('a > bdi')
  expect([title?.textContent, title?.getAttribute('lang')]).toEqual([words, 'en'])
  closePage()
  const own = await renderPart('en', <TieList id={later.id} />, {}, corpusOf([earlier, later]))
  expect(own.querySelector('a')?.innerHTML).toBe(`<span>${words}</span>`)
})
