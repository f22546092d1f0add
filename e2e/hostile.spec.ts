import type { Page } from '@playwright/test'
import { loadSpeech } from '../src/i18n/speech.ts'
import { isMap } from '../src/lib/isMap.ts'
import type { Records } from '../src/schema/rule.ts'
import { LOCALES, type Locale } from '../src/schema/vocabulary.ts'
import { CALL } from '../src/testing/knownEvents.ts'
import { type Serving, serve } from '../tools/serve.ts'
import { expect, test } from './app.ts'
import { siteOf } from './ownSite.ts'

/*
 * A site in which every text, in every language, is hostile. The validator would reject much of it, but pages must be
 * safe without it.
 */

/** If one is executed, it sets `window.pwned`, adds an element with `data-hostile`, or requests another origin. */
const HOSTILE = [
  '<script data-hostile>window.pwned=1</script>',
  '</script></title></style></textarea><script data-hostile>window.pwned=1</script>',
  '<img data-hostile src=x onerror="window.pwned=1">',
  '<svg data-hostile onload=window.pwned=1></svg>',
  '<iframe data-hostile src="javascript:parent.pwned=1"></iframe>',
  '<a data-hostile href="javascript:window.pwned=1">x</a>',
  '<base data-hostile href="https://example.org/"><style data-hostile>*{display:none}</style>',
  '<link data-hostile rel=stylesheet href="https://example.org/x.css">',
  '<meta data-hostile http-equiv=refresh content="0;url=https://example.org/">',
  '"><b data-hostile>\'><b data-hostile>',
  '" data-hostile autofocus onfocus="window.pwned=1" x="',
  "' data-hostile autofocus onfocus='window.pwned=1' x='",
  'javascript:window.pwned=1',
  '<!-- <!--<script> ]]> -->',
  '&lt;b data-hostile&gt; &#60;b data-hostile&#62; \\u003cb data-hostile\\u003e',
  "{{constructor.constructor('window.pwned=1')()}} $\u007Bwindow.pwned=1} {x, plural, one {#} other {}} {' '' <x>",
  "$& $` $' $1",
  '\u2028\u2029\u202E\u2066\u200F',
].join(' ')

/** Shorter, because servers reject URLs of more than about 8 KB. */
const HARM_IN_LINKS = `${HOSTILE.slice(0, 280)} javascript:window.pwned=1 '"{x}\u2028\u202E`

const PARAMETERS = [
  ...['q', 'from', 'to', 'actors', 'toward', 'roles', 'types', 'topics', 'places', 'view', 'lanes'],
  ...['match', 'v', 'embed', 'event', 'corpus', 'known', 'chain', 'step'],
]

const ADDRESSES = [
  'javascript:window.pwned=1',
  ' JaVaScRiPt:window.pwned=1//https://',
  'java\nscript:window.pwned=1',
  'data:text/html,<script>parent.pwned=1</script>',
  'https://example.org/" data-hostile onmouseover="window.pwned=1',
]

/** Replaces every text of a record, but not ids and dates, which have their own format. */
function spoilt(value: unknown, key = '', path = ''): unknown {
  if (typeof value === 'string') {
    if (key === 'url') return ADDRESSES[path.length % ADDRESSES.length]
    return /^(en|ar|ru|title|publisher|exact)$/.test(key) ? `${value} ${HOSTILE}` : value
  }
  if (Array.isArray(value)) return value.map((item) => spoilt(item, key, path))
  if (isMap(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, inside]) => [name, spoilt(inside, name, path)]),
    )
  return value
}

const spoiltRecords = (records: Records): Records => {
  const note = { en: 'Note', ar: 'Note', ru: 'Note' }
  const event = records.events.get(CALL)
  if (!event) throw new Error(`no event ${CALL}`)
  const revised = { ...event, revisions: [{ on: '2021-05-01', note }] }
  const all = { ...records, events: new Map(records.events).set(CALL, revised) }
  return Object.fromEntries(
    Object.entries(all).map(([kind, map]) => [
      kind,
      new Map([...map].map(([id, record], index) => [id, spoilt(record, '', 'x'.repeat(index))])),
    ]),
  ) as unknown as Records
}

let site: Serving
test.beforeAll(async () => {
  site = await serve({ folder: await siteOf('hostile', { change: spoiltRecords }), port: 0 })
})
test.afterAll(() => site.close())

/** Records dialogs, errors and requests to other origins. */
async function guard(page: Page): Promise<readonly string[]> {
  const seen: string[] = []
  const { origin } = new URL(site.address)
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) seen.push(`request: ${request.url()}`)
  })
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) seen.push(`policy: ${message.text()}`)
  })
  return seen
}

/** No hostile text was executed or parsed as markup. */
async function expectUnharmed(page: Page, seen: readonly string[]) {
  const found = await page.evaluate(() => ({
    isPwned: 'pwned' in window,
    frames: frames.length,
    elements: [...document.querySelectorAll('[data-hostile]')].map(({ outerHTML }) => outerHTML),
    links: [...document.querySelectorAll('a')].map(({ href }) => href).filter((to) => !/^https?:/.test(to)),
    handlers: [...document.querySelectorAll('*')]
      .flatMap(({ attributes }) => [...attributes])
      .map(({ name }) => name)
      .filter((name) => name.startsWith('on')),
    base: document.baseURI === document.URL,
  }))
  expect(found).toEqual({ isPwned: false, frames: 0, elements: [], links: [], handlers: [], base: true })
  expect(seen).toEqual([])
}

/** One path for every kind of page, below the language. */
const PAGES = [
  `events/${CALL}/`,
  `events/${CALL}/?view=list`,
  `events/${CALL}/?v=0123456789`,
  `events/${CALL}/?embed`,
  '?view=timeline',
  '?view=timeline&lanes=topic',
  '?view=list&embed',
  '?view=list&actors=russia&topics=summit&v=0123456789',
  'actors/patrushev/',
  'actors/patrushev/?embed',
  'chronicles/road-to-geneva/',
]

/**
 * Other languages use the same components, so their longest pages are enough. Arabic gets all pages, because it also
 * has right-to-left layout and bidi isolates.
 */
const pagesOf = (locale: Locale) =>
  locale === 'ar' ? PAGES : [`events/${CALL}/?v=0123456789`, '?view=timeline', '?view=list&actors=russia']

for (const locale of LOCALES) {
  test(`${locale}: a hostile record is rendered as text`, async ({ app, page }) => {
    const seen = await guard(page)
    for (const path of pagesOf(locale)) {
      await app.open(`${site.address}${locale}/${path}`)
      await expectUnharmed(page, seen)
    }
    const speech = await loadSpeech(locale)
    await app.open(`${site.address}${locale}/events/${CALL}/`)
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toContainText(
      '<img data-hostile src=x onerror="window.pwned=1">',
    )
    await page
      .getByRole('button', { name: speech.say('take.open') })
      .first()
      .click()
    await expect(page.getByRole('dialog').getByRole('button', { name: 'CSV' })).toBeVisible()
    await expectUnharmed(page, seen)
  })
}

test('the same without scripts, and the data blocks of every page parse', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const seen = await guard(page)
  for (const locale of LOCALES) {
    // Query parameters are read by scripts, so they need no other file.
    for (const path of PAGES.filter((each) => !each.includes('?')).concat('')) {
      await page.goto(`${site.address}${locale}/${path}`)
      await expectUnharmed(page, seen)
      const blocks = await page.locator('script[type$="json"]').allTextContents()
      expect(blocks.length).toBeGreaterThan(0)
      for (const block of blocks) expect(JSON.parse(block)).toBeInstanceOf(Object)
    }
    await page.goto(`${site.address}${locale}/events/${CALL}/`)
    const record = JSON.parse((await page.locator('#record').textContent()) ?? '')
    expect(record.claims[0].text[locale]).toContain(HOSTILE)
    expect(record.revisions[0].note[locale]).toBe(`Note ${HOSTILE}`)
    await expect(page.locator('article h2')).toContainText('<script data-hostile>window.pwned=1</script>')
  }
  await context.close()
})

test('a hostile link runs nothing', async ({ app, page }) => {
  const seen = await guard(page)
  const harm = encodeURIComponent(HARM_IN_LINKS)
  const asked = ({ without = '' } = {}) =>
    PARAMETERS.filter((name) => name !== without)
      .map((name) => `${name}=${harm}`)
      .join('&')
  const paths = [
    `ar/events/${CALL}/?${asked()}#${harm}`,
    // The search text is shown in a message of each language, with or without results.
    ...LOCALES.map((locale) => `${locale}/?view=list&q=${harm}`),
    `ar/?view=timeline&${asked({ without: 'q' })}`,
    'ar/?q=<img data-hostile src=x onerror=window.pwned=1>',
    ...['events', 'actors', 'chronicles', 'nothing'].map((kind) => `ar/${kind}/${harm}/`),
  ]
  for (const path of paths) {
    await app.open(site.address + path)
    const found = await page.evaluate(() => ({
      isPwned: 'pwned' in window,
      hostile: document.querySelectorAll('[data-hostile]').length,
    }))
    expect({ path, ...found }).toEqual({ path, isPwned: false, hostile: 0 })
  }
  expect(seen).toEqual([])
})
