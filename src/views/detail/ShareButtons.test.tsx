import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { CALL } from '../../testing/knownEvents.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { eventNamed } from '../../testing/servedRecords.ts'

const VIEW = `events/${CALL}/?actors=russia&view=list`

afterEach(() => {
  closePage()
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'share')
})

/** The link relative to the site's root. */
const below = (link: string) => link.slice(link.indexOf('/', 'http://'.length) + 1)
const copied = async () => below(await navigator.clipboard.readText())

it.each([
  ['en', 'Copy link to this event', 'Copy link to this view', 'Copied'],
  ['ar', 'انسخ رابط الحدث', 'انسخ رابط هذا العرض', 'تم النسخ'],
  ['ru', 'Скопировать ссылку на событие', 'Скопировать ссылку на эту выборку', 'Скопировано'],
])('%s: one link holds the event alone, the other all of the view', async (locale, one, all, done) => {
  const page = await openPage(`${locale}/${VIEW}&embed&v=0000000000`)
  const article = within(screen.getByRole('article'))
  await page.user.click(article.getByRole('button', { name: one }))
  expect(await copied()).toBe(`${locale}/events/${CALL}/`)
  expect((await article.findAllByText(done)).length).toBe(1)
  // Neither `embed` nor the cited version is copied.
  await page.user.click(article.getByRole('button', { name: all }))
  expect(await copied()).toBe(`${locale}/${VIEW}`)
})

it('where the browser refuses to copy, the link stands there to be copied by hand', async () => {
  const page = await openPage(`en/${VIEW}&embed`)
  const article = within(screen.getByRole('article'))
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
  await page.user.click(article.getByRole('button', { name: 'Copy link to this event' }))
  const field = (await article.findByRole('textbox', { name: /Copy this by hand/ })) as HTMLInputElement
  expect(below(field.value)).toBe(`en/events/${CALL}/`)
  expect(field.readOnly).toBe(true)
  expect(article.queryByText('Copied')).toBeNull()
  // One click selects the whole text.
  await page.user.click(field)
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length])
})

it('what was copied is said no more beside another event', async () => {
  const page = await openPage(`en/${VIEW}`)
  await page.user.click(screen.getByRole('button', { name: 'Copy link to this event' }))
  await screen.findByText('Copied')
  await page.user.keyboard('j')
  await page.settled()
  expect(screen.queryByText('Copied')).toBeNull()
})

it('the system’s own sheet is offered where there is one, and may be closed without harm', async () => {
  await openPage(`ru/${VIEW}&embed`)
  expect(screen.queryByRole('button', { name: 'Поделиться через…' })).toBeNull()

  const shared: ShareData[] = []
  Object.defineProperty(navigator, 'share', {
    configurable: true,
    value: (what: ShareData) => {
      shared.push(what)
      return Promise.reject(new DOMException('closed', 'AbortError'))
    },
  })
  const page = await openPage(`ru/${VIEW}&embed`)
  await page.user.click(screen.getByRole('button', { name: 'Поделиться через…' }))
  expect(shared.map(({ title, url }) => [title, below(url ?? '')])).toEqual([
    [eventNamed(CALL).title.ru, `ru/events/${CALL}/`],
  ])
  // An unhandled rejection would fail the run.
  screen.getByRole('article')
})
