import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, inject, it, vi } from 'vitest'
import type { CslItem } from '../../exchange/csl.ts'
import { pageTitle } from '../../i18n/locale.ts'
import { LOCALES, type Locale } from '../../schema/vocabulary.ts'
import { eventOf } from '../../testing/arbitraries.ts'
import { CALL } from '../../testing/knownEvents.ts'
import { MESSAGES } from '../../testing/messages.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { renderPart } from '../../testing/renderPart.tsx'
import { recordOf } from '../../testing/servedCorpora.ts'
import { corpus, eventNamed, fileOf, has, nameOf } from '../../testing/servedRecords.ts'
import { speeches } from '../../testing/speeches.ts'
import { openSheet, plain } from '../../testing/takeAway.ts'
import { TakeAwayParts } from './TakeAwayParts.tsx'

afterEach(() => {
  vi.useRealTimers()
  closePage()
})

const { address: site } = inject('site')

const citations = (sheet: HTMLElement) =>
  [...sheet.querySelectorAll('.citation')].map(({ textContent }) => plain(textContent))

/** The link in a citation; the text after it is not part of the URL. */
const linkIn = (citation: string) => /http:\S+?[?&]v=[0-9a-f]{10}/.exec(citation)?.[0] ?? 'no link'

type Copied = 'share.view' | 'take.copyCitation' | 'take.copyCsl' | 'take.copyEmbed'

/** Opens the sheet at an address. Returns the text that each of its buttons copies. */
async function sheetAt(path: string) {
  const language = path.slice(0, 2) as Locale
  const page = await openPage(path)
  const sheet = await openSheet(page, language)
  return {
    page,
    sheet,
    headings: within(sheet)
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent),
    copy: async (label: Copied, which = 0): Promise<string> => {
      const all = within(sheet).getAllByRole('button', { name: MESSAGES[language][label] })
      const button = all[which] as HTMLElement
      await page.user.click(button)
      await within(button.parentElement as HTMLElement).findByText(MESSAGES[language]['share.copied'])
      return await navigator.clipboard.readText()
    },
  }
}

const article = (name: string) => screen.queryByRole('article', { name })

it('a citation that is selected and copied holds none of the marks of our page either', async () => {
  const { sheet } = await sheetAt('en/?actors=russia&roles=acts&toward=united-states&view=list')
  const citation = sheet.querySelector('.citation') as HTMLElement
  expect(citation.textContent).toMatch(/[\u2066-\u2069]/)
  getSelection()?.selectAllChildren(citation)
  const clipboardData = new DataTransfer()
  fireEvent.copy(citation, { clipboardData })
  expect(clipboardData.getData('text/plain')).toBe(plain(citation.textContent))
})

it.each(LOCALES)('a citation leads back to the same view and the same record: %s', async (language) => {
  const asked = 'actors=russia&roles=acts&toward=united-states'
  const { page, sheet, copy } = await sheetAt(`${language}/events/${CALL}/?${asked}&view=list`)
  const listed = page.listed()
  expect(listed.length).toBeGreaterThan(0)
  const links: string[] = []
  for (const which of [0, 1]) {
    const words = await copy('take.copyCitation', which)
    const link = linkIn(words)
    expect(words).toBe(citations(sheet)[which])
    const [item]: CslItem[] = JSON.parse(await copy('take.copyCsl', which))
    expect(item).toMatchObject({ URL: link, language, version: new URL(link).searchParams.get('v') })
    links.push(link)
  }
  const [ofEvent = '', ofView = ''] = links
  expect(ofEvent).toBe(`${site}${language}/events/${CALL}/?v=${fileOf(CALL).version}`)
  expect(ofView).toBe(`${site}${language}/?${asked}&view=list&v=${corpus.version}`)

  // The timeline needs a browser, so open the list.
  await openPage(`${ofEvent.slice(site.length)}&view=list`)
  // Only the event file, which also has the sources, tells whether it has changed since.
  await waitFor(() => expect(document.querySelector('article a[rel~=external]')).not.toBeNull())
  expect(article(eventNamed(CALL).title[language])).not.toBeNull()
  expect(screen.queryByRole('note')).toBeNull()
  const view = await openPage(ofView.slice(site.length))
  expect(view.listed()).toEqual(listed)
  expect(view.count()).toBe(listed.length)
  expect(screen.queryByRole('note')).toBeNull()
})

it('the link to the view is copied without an event open, and without a version', async () => {
  const path = 'en/?actors=russia&from=2021-04-10&to=2021-04-24&view=list'
  const { copy } = await sheetAt(`${path}&v=${corpus.version}`)
  expect(await copy('share.view')).toBe(site + path)
})

it.each([
  ['en', 'Accessed 29 February 2024.', 'Demarche'],
  ['ar', 'تاريخ الاطلاع: 29 شباط/فبراير 2024.', 'مسعى'],
  ['ru', '(дата обращения: 29 февраля 2024 г.).', 'Демарш'],
] as const)('a citation ends with the day on which it was taken: %s', async (language, end, name) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2024, 1, 29, 23, 59) })
  const { sheet, copy } = await sheetAt(`${language}/events/${CALL}/?view=list`)
  const [ofEvent = '', ofView = ''] = citations(sheet)
  for (const words of [ofEvent, ofView].map((text) => text.replace(/[\u00A0\u202F]/g, ' '))) {
    expect(words.endsWith(end), words).toBe(true)
    expect(words).toContain(name)
  }
  expect(ofEvent).toContain(eventNamed(CALL).title[language])
  const [entry]: CslItem[] = JSON.parse(await copy('take.copyCsl', 0))
  expect(entry).toMatchObject({
    id: `demarche-${CALL}-${fileOf(CALL).version}`,
    type: 'entry',
    title: eventNamed(CALL).title[language],
    'container-title': name,
    'event-date': { 'date-parts': [[2021, 4, 19]] },
    accessed: { 'date-parts': [[2024, 2, 29]] },
  })
  const [data]: CslItem[] = JSON.parse(await copy('take.copyCsl', 1))
  expect(data).toMatchObject({ type: 'dataset', accessed: { 'date-parts': [[2024, 2, 29]] } })
  expect(data).not.toHaveProperty('event-date')
})

it.each([
  ['en/?view=list&q=zzzzzz', 'No event in this view'],
  ['ar/?view=list&q=zzzzzz', 'لا أحداث في هذا العرض'],
  ['ru/?view=list&q=zzzzzz', 'В этой выборке нет событий'],
])('a view without events can be cited too: %s', async (path, words) => {
  const { sheet, headings } = await sheetAt(path)
  expect(headings[0]).toBe(words)
  const [citation = ''] = citations(sheet)
  expect(citation).toContain('zzzzzz')
  expect(citation).toContain(corpus.version)
})

it('beside an open event both can be taken; where no event is open, the view alone', async () => {
  const asked = corpus.events.filter((event) => has(event, 'czechia')).length
  const beside = await sheetAt(`en/events/${CALL}/?actors=czechia&view=list`)
  expect(beside.headings).toEqual([
    'This event',
    `The ${asked} events of this view, of all days`,
    'Follow what is added',
  ])
  expect(citations(beside.sheet)).toHaveLength(2)
  for (const path of ['en/?actors=czechia&view=list', 'en/actors/czechia/?view=list']) {
    const alone = await sheetAt(path)
    expect(alone.headings).toEqual([`The ${asked} events of this view, of all days`, 'Follow what is added'])
    expect(citations(alone.sheet)).toHaveLength(1)
  }
})

it.each(LOCALES)(
  'an actor and a story are cited by their names, with their own events: %s',
  async (language) => {
    const actor = await sheetAt(`${language}/actors/czechia/?actors=russia&view=list`)
    const [ofActor = ''] = citations(actor.sheet)
    expect(ofActor).toContain(`${nameOf('czechia', language)}`)
    expect(ofActor).not.toContain(nameOf('russia', language))
    expect(linkIn(ofActor)).toBe(
      `${site}${language}/actors/czechia/?actors=russia&view=list&v=${corpus.version}`,
    )
    const [chronicle] = corpus.chronicles
    if (!chronicle) throw new Error('no chronicle')
    const story = await sheetAt(`${language}/chronicles/${chronicle.id}/?view=list`)
    const [ofStory = ''] = citations(story.sheet)
    expect(ofStory).toContain(chronicle.title[language])
    expect(story.headings[0]).toContain(String(chronicle.steps.length))
  },
)

it('what the address names and nobody knows is not cited: the view is', async () => {
  const { sheet, headings } = await sheetAt('en/events/2021-01-01-never-was/?actors=czechia&view=list')
  expect(headings[0]).toMatch(/^The \d+ events of this view, of all days$/)
  expect(citations(sheet).map(linkIn)).toEqual([`${site}en/?actors=czechia&view=list&v=${corpus.version}`])
})

it('a view that was opened by an old citation is cited as it is now', async () => {
  const { sheet } = await sheetAt('en/?actors=czechia&view=list&v=0123456789')
  expect(citations(sheet).map(linkIn)).toEqual([`${site}en/?actors=czechia&view=list&v=${corpus.version}`])
})

const parsed = (code: string): readonly Readonly<Record<string, string>>[] => {
  const holder = document.createElement('template')
  holder.innerHTML = code
  return [...holder.content.querySelectorAll('*')].map((part) => ({
    ...(part.localName === 'a' && { words: part.textContent }),
    is: part.localName,
    ...Object.fromEntries([...part.attributes].map(({ name, value }) => [name, value])),
  }))
}

it.each(LOCALES)('the code for embedding frames the event alone, or the view: %s', async (language) => {
  const { copy } = await sheetAt(`${language}/events/${CALL}/?actors=russia&view=list`)
  const frame = { is: 'iframe', width: '100%', height: '720', loading: 'lazy' }
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const around = { is: 'p', class: 'demarche-link', lang: language, dir: direction }
  const script = { is: 'script', src: `${site}embed.js`, async: '' }
  const partsOf = (src: string, page: string, title: string) => [
    { ...frame, src, title },
    around,
    { is: 'a', href: page, words: pageTitle(language, title) },
    script,
  ]
  const event = `${site}${language}/events/${CALL}/`
  expect(parsed(await copy('take.copyEmbed', 0))).toEqual(
    partsOf(`${event}?embed`, event, eventNamed(CALL).title[language]),
  )
  const view = `${site}${language}/?actors=russia&view=list`
  expect(parsed(await copy('take.copyEmbed', 1))).toEqual(
    partsOf(`${view}&embed`, view, nameOf('russia', language)),
  )
})

it('words in the link that were written to do harm stay words in the code for embedding', async () => {
  const harm = '"><script>alert(1)</script>&amp;\u2066'
  const { copy } = await sheetAt(`en/?q=${encodeURIComponent(harm)}&view=list`)
  const parts = parsed(await copy('take.copyEmbed'))
  expect(parts.map(({ is }) => is)).toEqual(['iframe', 'p', 'a', 'script'])
  const [{ src = '', title = '' } = {}, , { href = '', words = '' } = {}] = parts
  for (const address of [src, href]) expect(new URL(address).searchParams.get('q')).toBe(harm)
  for (const text of [title, words]) {
    expect(text).toContain('"><script>alert(1)</script>&amp;')
    expect(text).not.toMatch(/[\u2066-\u2069]/)
  }
})

it('the sheet shows a citation’s address from left to right, apart from the words around it', async () => {
  const { sheet } = await sheetAt(`ar/events/${CALL}/?view=list`)
  const addresses = [...sheet.querySelectorAll<HTMLElement>('.citation bdi')]
  expect(addresses.map(({ dir }) => dir)).toEqual(['ltr', 'ltr'])
  expect(addresses.map(({ textContent }) => textContent)).toEqual(citations(sheet).map(linkIn))
})

it.each(LOCALES)('where more match than can be saved at once, it says how many are: %s', async (language) => {
  const events = ['a', 'b'].map((id) => recordOf(eventOf(id)))
  const sheet = (count: number) => (
    <TakeAwayParts opened={null} file={null} records={{ count, events }} whole={events} />
  )
  const { say } = speeches[language]
  const capped = await renderPart(language, sheet(20_000))
  expect(capped.querySelector('h3')?.textContent).toBe(say('take.view', { events: 20_000 }))
  const words = say('take.capped', { shown: 2, count: 20_000 })
  expect(capped.querySelector('[role=note]')?.textContent).toBe(words)
  closePage()
  expect((await renderPart(language, sheet(2))).querySelector('[role=note]')).toBeNull()
})
