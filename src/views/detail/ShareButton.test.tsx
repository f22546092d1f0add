import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { CALL } from '../../testing/knownEvents.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { eventNamed } from '../../testing/servedRecords.ts'

const VIEW = `events/${CALL}/?actors=russia&view=list`
const PHONE = { width: 360 }

afterEach(() => {
  closePage()
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'share')
})

/** The link relative to the site's root. */
const below = (link: string) => link.slice(link.indexOf('/', 'http://'.length) + 1)
const copied = async () => below(await navigator.clipboard.readText())

it.each([
  ['en', 'Copy link', 'Copied'],
  ['ar', 'انسخ الرابط', 'تم النسخ'],
  ['ru', 'Скопировать ссылку', 'Скопировано'],
])(
  '%s: the link holds the event alone, without `embed` and the cited version',
  async (locale, words, done) => {
    const page = await openPage(`${locale}/${VIEW}&embed&v=0000000000`)
    const article = within(screen.getByRole('article'))
    await page.user.click(article.getByRole('button', { name: words }))
    expect(await copied()).toBe(`${locale}/events/${CALL}/`)
    expect((await article.findAllByText(done)).length).toBe(1)
  },
)

it('where the browser refuses to copy, the link stands there to be copied by hand', async () => {
  const page = await openPage(`en/${VIEW}&embed`)
  const article = within(screen.getByRole('article'))
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
  await page.user.click(article.getByRole('button', { name: 'Copy link' }))
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
  await page.user.click(screen.getByRole('button', { name: 'Copy link' }))
  await screen.findByText('Copied')
  await page.user.keyboard('j')
  await page.settled()
  expect(screen.queryByText('Copied')).toBeNull()
})

it('on a phone the system’s share sheet opens, and may be closed without harm', async () => {
  await openPage(`ru/${VIEW}&embed`, PHONE)
  expect(screen.queryByRole('button', { name: 'Поделиться…' })).toBeNull()
  screen.getByRole('button', { name: 'Скопировать ссылку' })

  const shared: ShareData[] = []
  Object.defineProperty(navigator, 'share', {
    configurable: true,
    value: (what: ShareData) => {
      shared.push(what)
      return Promise.reject(new DOMException('closed', 'AbortError'))
    },
  })
  const page = await openPage(`ru/${VIEW}&embed`, PHONE)
  expect(screen.queryByRole('button', { name: 'Скопировать ссылку' })).toBeNull()
  await page.user.click(screen.getByRole('button', { name: 'Поделиться…' }))
  expect(shared.map(({ title, url }) => [title, below(url ?? '')])).toEqual([
    [eventNamed(CALL).title.ru, `ru/events/${CALL}/`],
  ])
  // An unhandled rejection would fail the run.
  screen.getByRole('article')
})

it.each([
  ['en', 'list', 'Back to the list'],
  ['ar', 'timeline', 'العودة إلى الخط الزمني'],
  ['ru', 'list', 'Назад к списку'],
])('on a phone the way back names the view that it leads to: %s, %s', async (locale, view, words) => {
  const page = await openPage(`${locale}/events/${CALL}/?view=${view}`, PHONE)
  await page.user.click(screen.getByRole('button', { name: words }))
  // The board would show other days: it marks the event, and is centred on it.
  const mark = view === 'timeline' ? `&marked=${CALL}` : ''
  expect(page.link()).toBe(`${locale}/?view=${view}${mark}`)
})
