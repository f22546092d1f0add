import { within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../schema/vocabulary.ts'
import { MESSAGES } from '../../testing/messages.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus, nameOf } from '../../testing/servedRecords.ts'
import { openSheet } from '../../testing/takeAway.ts'

const [story] = corpus.chronicles
/** Following ignores the text search, and a list without rows renders at once. */
const EMPTY = 'q=zzzzzz&view=list'

afterEach(() => {
  document.head.replaceChildren()
  closePage()
})

/** The streams offered here: their names, and the links relative to the site's root. */
async function followedAt(path: string) {
  const language = path.slice(0, 2) as Locale
  const sheet = await openSheet(await openPage(path), language)
  const heading = within(sheet).getByRole('heading', { name: MESSAGES[language]['take.follow'] })
  const site = new URL('/', window.location.href).href
  return within(heading.parentElement as HTMLElement)
    .getAllByRole('listitem')
    .map((item) => ({
      what: item.firstChild?.textContent,
      ways: within(item)
        .getAllByRole<HTMLAnchorElement>('link')
        .map(({ textContent, href }) => [textContent, href.slice(site.length)]),
    }))
}

const announceFeeds = () =>
  document.head.insertAdjacentHTML('beforeend', '<link rel="alternate" type="application/atom+xml" href="x">')

describe.each(LOCALES)('what is added can be followed: %s', (language) => {
  const all = MESSAGES[language]['take.everything']
  const calendar = MESSAGES[language]['take.calendar']

  it('by calendar alone, where the site was built without its address', async () => {
    expect(await followedAt(`${language}/?${EMPTY}`)).toEqual([
      { what: all, ways: [[calendar, `${language}/calendar.ics`]] },
    ])
  })

  it('by feeds too, of the state that is filtered by and of everything', async () => {
    announceFeeds()
    const ways = (folder: string) => [
      ['Atom', `${folder}feed.xml`],
      ['JSON Feed', `${folder}feed.json`],
      [calendar, `${folder}calendar.ics`],
    ]
    expect(await followedAt(`${language}/?actors=russia&${EMPTY}`)).toEqual([
      { what: nameOf('russia', language), ways: ways(`${language}/actors/russia/`) },
      { what: all, ways: ways(`${language}/`) },
    ])
  })

  it('each way as a link of its own, told apart from the next', async () => {
    announceFeeds()
    await followedAt(`${language}/?${EMPTY}`)
    const [item] = [...document.querySelectorAll('li')].filter(({ textContent }) =>
      textContent?.includes('Atom'),
    )
    expect(item?.textContent).toBe(`${all}: Atom ·\u00a0JSON Feed ·\u00a0${calendar}`)
  })

  it('of a story, by its title', async () => {
    expect(await followedAt(`${language}/chronicles/${story?.id}/?${EMPTY}`)).toEqual([
      {
        what: story?.title[language],
        ways: [[calendar, `${language}/chronicles/${story?.id}/calendar.ics`]],
      },
      { what: all, ways: [[calendar, `${language}/calendar.ics`]] },
    ])
  })
})

const [person] = corpus.actors.filter(({ kind }) => kind === 'person')

it.each([
  [
    'a state’s own page',
    `en/actors/czechia/?actors=russia&${EMPTY}`,
    [nameOf('czechia', 'en'), 'All events'],
  ],
  ['a person’s page', `en/actors/${person?.id}/?${EMPTY}`, ['All events']],
  ['a person that is filtered by', `en/?actors=${person?.id}&${EMPTY}`, ['All events']],
  ['two states at once', `en/?actors=russia.czechia&${EMPTY}`, ['All events']],
  ['an actor that nobody knows', `en/?actors=atlantis&${EMPTY}`, ['All events']],
  ['a page of an actor that nobody knows', `en/actors/atlantis/?${EMPTY}`, ['All events']],
  ['a story that nobody knows', `en/chronicles/never-told/?${EMPTY}`, ['All events']],
  ['topics', `en/?topics=summit&${EMPTY}`, ['All events']],
])('only states and stories have something of their own to follow: %s', async (_, path, expected) => {
  expect((await followedAt(path)).map(({ what }) => what)).toEqual(expected)
})
