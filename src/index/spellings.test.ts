import { expect, it } from 'vitest'
import type { Actor } from '../schema/published.ts'
import { spellingsOf } from './spellings.ts'

const actor = (kind: Actor['kind'], name: Actor['name'], ...otherNames: string[]): Actor => ({
  ...{ id: name.en, kind, name, otherNames, offices: [] },
})
const actors = [
  actor('person', { en: 'Joe Biden', ar: 'جو بايدن', ru: 'Джо Байден' }, 'Joseph Biden', 'Joseph R. Biden'),
  actor('person', { en: 'Vladimir Putin', ar: 'فلاديمير بوتين', ru: 'Владимир Путин' }, 'Vladimir Poutine'),
  actor('state', { en: 'Russia', ar: 'روسيا', ru: 'Россия' }, 'Russie', 'Russian Federation'),
  actor('organisation', { en: 'European Union', ar: 'الاتحاد الأوروبي', ru: 'Союз' }, 'Union européenne'),
]

it.each([
  ['a surname', 'poutine', ['putin', 'بوتين', 'путин']],
  ['a name of one word', 'russie', ['russia', 'روسيا', 'россия']],
  ['no first name that is short', 'joseph', []],
  ['no word that has no counterpart', 'federation', []],
  ['no word whose counterpart may stand elsewhere', 'europeenne', []],
  ['no usual name', 'putin', []],
])('replaces %s', (_, word, others) => {
  expect(spellingsOf(word, actors)).toEqual([word, ...others])
})
