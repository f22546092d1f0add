import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, expect, it } from 'vitest'
import { indexCorpus } from '../index/corpus.ts'
import { homeAddress } from '../query/address.ts'
import { LOCALES, type Locale } from '../schema/vocabulary.ts'
import { cutOff, faultyRecords, status } from '../testing/faultyHost.ts'
import { CALL } from '../testing/knownEvents.ts'
import { closePage, openPage } from '../testing/openPage.tsx'
import { corpus, eventNamed, fileOf } from '../testing/servedRecords.ts'
import { speeches } from '../testing/speeches.ts'
import { typewriter } from '../testing/typewriter.ts'
import { renderPage } from './renderPage.tsx'

/* How the app replaces the prerendered page. `e2e/takeOver.spec.ts` checks that there is no layout shift. */

const host = await faultyRecords()
afterEach(() => {
  closePage()
  host.mend()
})
afterAll(host.stop)

async function open(locale: Locale, more = '') {
  const content = {
    textWidth: typewriter,
    reportTo: null,
    corpus: indexCorpus(corpus),
    speech: speeches[locale],
    event: fileOf(CALL),
  }
  const address = { ...homeAddress(locale), page: { kind: 'event', id: CALL } as const }
  const built = renderPage(address, content, '../../../')
  return openPage(`${locale}/events/${CALL}/?view=list${more}`, { records: host.address, built })
}

const built = () => document.getElementById('built')
const app = () => within(document.getElementById('app') as HTMLElement)

it.each(LOCALES)(
  '%s: without the records the built page stays, the app says so and tries again',
  async (locale) => {
    host.spoil('corpus.json', status(503))
    const page = await open(locale)
    const { title, summary } = eventNamed(CALL)
    const alert = app().getByRole('alert')
    expect(built()?.querySelector('h2')?.textContent).toBe(title[locale])
    expect(built()?.textContent).toContain(summary[locale])
    expect(built()?.querySelectorAll('.claims > li').length).toBe(fileOf(CALL).claims.length)

    host.mend()
    await page.user.click(within(alert).getByRole('button'))
    await waitFor(() => expect(built()).toBeNull())
    await page.settled()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(page.count()).toBe(corpus.events.length)
    app().getByRole('article', { name: title[locale] })
  },
)

it('a second failure leaves the built page where it is', async () => {
  host.spoil('corpus.json', cutOff)
  const page = await open('en')
  const before = host.asked.length
  await page.user.click(app().getByRole('button', { name: 'Try again' }))
  await page.settled()
  app().getByRole('alert')
  expect(host.asked.length).toBeGreaterThan(before)
  expect(built()?.querySelector('h2')?.textContent).toBe(eventNamed(CALL).title.en)
})

it('on a good day the app takes over at once, with the same event', async () => {
  await open('ar')
  expect(built()).toBeNull()
  expect(document.querySelectorAll('article')).toHaveLength(1)
  screen.getByRole('article', { name: eventNamed(CALL).title.ar })
})
