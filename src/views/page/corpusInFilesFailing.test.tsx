import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../schema/vocabulary.ts'
import { type CorpusInFiles, corpusInFiles } from '../../testing/corpusInFiles.ts'
import { installWorkers, type Workers } from '../../testing/installWorkers.ts'
import { madeUp, says } from '../../testing/madeUp.ts'
import { closePage, type OpenPage, openPage } from '../../testing/openPage.tsx'
import { corpus } from '../../testing/servedRecords.ts'
import { speeches } from '../../testing/speeches.ts'
import { queryClient } from '../data/queryClient.ts'

/* Every failure of a corpus in files shows a message and a way to continue, and keeps what is loaded. */

const events = madeUp(120)
const HTML = '<!doctype html><title>Hotel Wi-Fi</title>'
const half = (whole: Buffer) => whole.subarray(0, whole.length / 2)
const gone = () => null

let workers: Workers
let whole: CorpusInFiles
beforeAll(async () => {
  workers = installWorkers()
  whole = await corpusInFiles('failing', events)
  // The page retries twice; no assertion depends on the delay.
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 0 } })
})
afterEach(() => {
  workers.mend()
  closePage()
})

let copies = 0
/** A corpus with its own folder, so that faults of one test do not affect another. */
function newCorpus(): CorpusInFiles & { readonly id: string; readonly at: string } {
  copies += 1
  const id = `failing-${copies}`
  return { id, at: `view=list&corpus=${id}`, ...whole.copyAs(id) }
}

const alert = () => screen.getAllByRole('alert')[0] as HTMLElement
async function retry({ user, settled }: OpenPage, locale: Locale = 'en') {
  const { say } = speeches[locale]
  await user.click(within(alert()).getByRole('button', { name: say('failure.retry') }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  await settled()
}

/** Everything is loaded, including what only the files of the corpus contain. */
async function expectWhole(page: OpenPage): Promise<void> {
  expect(page.count()).toBe(events.length)
  expect(page.listed()[0]).toBe(events[0]?.id)
  await page.user.click(screen.getByRole('searchbox'))
  await page.user.paste('fisheries')
  const right = events.filter((event) => says(event, 'fisheries')).length
  await waitFor(() => expect(page.count()).toBe(right))
}

it.each(LOCALES)(
  '%s: a corpus that is not there is named, with a way to the curated events',
  async (locale) => {
    const { say } = speeches[locale]
    const page = await openPage(`${locale}/?corpus=atlantis`)
    expect(alert().textContent).toContain(say('corpus.unknown', { id: 'atlantis' }))
    expect(alert().textContent).toContain(say('failure.missing'))
    await page.user.click(screen.getByRole('link', { name: say('corpus.home') }))
    expect(page.link()).toBe(`${locale}/`)
    // The board cannot be drawn in this DOM, but the counts are shown.
    await waitFor(() => expect(page.count()).toBe(corpus.events.length))
  },
)

it.each([
  ['half', (): string => '{"format":1,"id":"', 'unreadable'],
  ['of another shape', (): string => '{"format":1,"parts":[]}', 'unreadable'],
  ['a page', (): string => HTML, 'unreadable'],
  ['missing', gone, 'missing'],
] as const)('a manifest that is %s fails by its name, and is asked for again', async (_, change, reason) => {
  const { id, at, spoil } = newCorpus()
  const mend = spoil('manifest.json', change)
  const { say } = speeches.en
  const page = await openPage(`en/?${at}`)
  expect(alert().textContent).toContain(say('corpus.unknown', { id }))
  expect(alert().textContent).toContain(say(`failure.${reason}`))
  mend()
  await retry(page)
  await expectWhole(page)
})

it('a corpus that may well be there is not said to be misspelt', async () => {
  const { id, at } = newCorpus()
  const { say } = speeches.en
  workers.fail()
  const page = await openPage(`en/?${at}`)
  expect(alert().textContent).toContain(`${say('corpus.unopened', { id })} ${say('failure.stopped')}`)
  workers.mend()
  await retry(page)
  await expectWhole(page)
})

it('a manifest whose parts do not hold its events is damaged, and is not kept', async () => {
  const { at, spoil } = newCorpus()
  const more = (whole: Buffer) => whole.toString().replace(`"size":${events.length}`, '"size":121')
  const mend = spoil('manifest.json', more)
  const { say } = speeches.en
  const page = await openPage(`en/?${at}`)
  expect(alert().textContent).toContain(say('failure.unreadable'))
  mend()
  await retry(page)
  await expectWhole(page)
})

it.each(LOCALES)(
  '%s: a part that fails on opening is told in words, its summary still counts, and a button mends it',
  async (locale) => {
    const { at, partsOf, spoil } = newCorpus()
    const mend = spoil(partsOf('drawing')[0] ?? '', half)
    const { say } = speeches[locale]
    const page = await openPage(`${locale}/?${at}`)
    expect(alert().textContent).toContain(say('corpus.failed'))
    expect(alert().textContent).toContain(say('failure.unreadable'))
    expect(page.count()).toBe(events.length)
    expect(screen.queryByRole('progressbar')).toBeNull()
    mend()
    await retry(page, locale)
    await expectWhole(page)
  },
)

it('without the names of its actors it cannot be shown, and a button mends that', async () => {
  const { id, at, partsOf, spoil } = newCorpus()
  const mend = spoil(partsOf('actors')[0] ?? '', gone)
  const { say } = speeches.en
  const page = await openPage(`en/?${at}`)
  expect(alert().textContent).toContain(say('corpus.unknown', { id }))
  expect(alert().textContent).toContain(say('failure.missing'))
  expect(screen.getByRole('link', { name: say('corpus.home') })).toBeTruthy()
  mend()
  await retry(page)
  await expectWhole(page)
})

it('the list whose texts do not come says so, and asks again', async () => {
  const { at, partsOf, spoil } = newCorpus()
  const mend = spoil(partsOf('texts')[0] ?? '', gone)
  const { say } = speeches.en
  const page = await openPage(`en/?${at}`)
  const shown = document.querySelector<HTMLElement>('.events') as HTMLElement
  expect(within(shown).getByRole('alert').textContent).toContain(say('failure.missing'))
  expect(within(shown).queryByText(say('loading.events'))).toBeNull()
  expect(page.listed()).toEqual([])
  mend()
  await retry(page)
  expect(page.listed()[0]).toBe(events[0]?.id)
})

it('an event whose text does not come says so, and opens on the button', async () => {
  const { at, partsOf, spoil } = newCorpus()
  const [event] = events
  const mend = spoil(partsOf('texts')[0] ?? '', () => HTML)
  const { say } = speeches.en
  const page = await openPage(`en/?${at}&event=${event?.id}`)
  expect(screen.queryByRole('article')).toBeNull()
  expect(alert().textContent).toContain(say('failure.unreadable'))
  mend()
  await retry(page)
  expect(screen.getByRole('article', { name: event?.title.en ?? '' })).toBeTruthy()
})

it('an event whose file of ids does not come is not called unknown', async () => {
  const { at, partsOf, spoil } = newCorpus()
  const [event] = events
  const mend = spoil(partsOf('ids')[0] ?? '', gone)
  const { say } = speeches.en
  const page = await openPage(`en/?${at}&event=${event?.id}`)
  expect(screen.queryByRole('article')).toBeNull()
  expect(alert().textContent).toContain(say('failure.missing'))
  mend()
  await retry(page)
  expect(screen.getByRole('article', { name: event?.title.en ?? '' })).toBeTruthy()
})

it.each(LOCALES)(
  '%s: words whose files do not come are said, what is listed stays, and the button searches again',
  async (locale) => {
    const { at, partsOf, spoil } = newCorpus()
    // Spoilt from the start: a second after the corpus has loaded, its worker prefetches them.
    const mend = spoil(partsOf('words')[0] ?? '', gone)
    const page = await openPage(`${locale}/?${at}`)
    const listed = page.listed()
    expect(listed).toEqual(events.map(({ id }) => id))
    const { say } = speeches[locale]
    await page.user.click(screen.getByRole('searchbox'))
    await page.user.paste('fisheries')
    await waitFor(() => expect(alert().textContent).toContain(say('failure.missing')))
    expect(page.listed()).toEqual(listed)
    expect(page.link()).toContain('q=fisheries')
    mend()
    await retry(page, locale)
    const right = events.filter((event) => says(event, 'fisheries'))
    expect(page.count()).toBe(right.length)
    expect(page.listed()).toEqual(right.slice(0, page.listed().length).map(({ id }) => id))
  },
)

it('of a list that is too long to be in the page whole, all that was listed stays too', async () => {
  const many = madeUp(600)
  const { partsOf, spoil } = await corpusInFiles('failing-long', many)
  const mend = spoil(partsOf('words')[0] ?? '', gone)
  const page = await openPage('en/?view=list&corpus=failing-long')
  const listed = page.listed()
  expect(listed.length).toBeGreaterThan(5)
  expect(listed.length).toBeLessThan(100)
  await page.user.click(screen.getByRole('searchbox'))
  await page.user.paste('fisheries')
  const { say } = speeches.en
  await waitFor(() => expect(alert().textContent).toContain(say('failure.missing')))
  expect(page.listed()).toEqual(listed)
  mend()
  await retry(page)
  const right = many.filter((event) => says(event, 'fisheries'))
  expect(page.count()).toBe(right.length)
  expect(page.listed()).toEqual(right.slice(0, page.listed().length).map(({ id }) => id))
})

it.each(LOCALES)(
  '%s: a worker that stops and cannot be started anew is told of, what is listed stays, and the button starts another',
  async (locale) => {
    const { at } = newCorpus()
    const { say } = speeches[locale]
    const page = await openPage(`${locale}/?${at}`)
    const listed = page.listed()
    workers.fail()
    await page.user.click(screen.getByRole('searchbox'))
    await page.user.paste('fisheries')
    await waitFor(() => expect(alert().textContent).toContain(say('failure.stopped')))
    expect(page.listed()).toEqual(listed)
    workers.mend()
    await retry(page, locale)
    expect(page.count()).toBe(events.filter((event) => says(event, 'fisheries')).length)
  },
)

it('a worker that has stopped is started anew by the next question, and nobody hears of it', async () => {
  const { at } = newCorpus()
  const page = await openPage(`en/?${at}`)
  workers.fail()
  workers.mend()
  await expectWhole(page)
  expect(screen.queryByRole('alert')).toBeNull()
})
