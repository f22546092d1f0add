import { describe, expect, it } from 'vitest'
import type { CorpusFile } from '../src/schema/published.ts'
import { eventOf } from '../src/testing/arbitraries.ts'
import { pagesOf } from './pagesOf.ts'

const template = `<!doctype html>
<html lang="en" dir="ltr" data-root="./">
  <head>
    <meta charset="utf-8" />
    <title>Demarche</title>
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-2.css">
  </head>
  <body><div id="app"><main><a href="./en/">English</a></main></div></body>
</html>
`

const event = eventOf('2021-04-19-call', {
  title: { en: 'A <b>"call"</b> & more, for $& and $1', ar: 'مكالمة', ru: 'Звонок' },
  summary: { en: 's', ar: 's', ru: 's' },
  aliases: ['2021-04-19-phone'],
})
const corpus: CorpusFile = {
  format: 1,
  version: '0123456789',
  events: [event],
  actors: [],
  places: [],
  topics: [],
  chronicles: [
    {
      id: 'road-to-geneva',
      title: { en: 'The road', ar: 'الطريق', ru: 'Дорога' },
      introduction: { en: 'i', ar: 'i', ru: 'i' },
      sides: ['united-states', 'russia'],
      steps: [],
      opening: { from: 18727, to: 18741 },
    },
  ],
}

const pages = new Map(pagesOf(template, corpus).map(({ path, html }) => [path, html]))
const page = (path: string) => pages.get(path) ?? ''

it('makes a page for every event, former id and chronicle in every language, and one for the lost', () => {
  const each = (locale: string) => [
    `${locale}/index.html`,
    `${locale}/events/2021-04-19-call/index.html`,
    `${locale}/events/2021-04-19-phone/index.html`,
    `${locale}/chronicles/road-to-geneva/index.html`,
  ]
  expect([...pages.keys()]).toEqual([...each('en'), ...each('ar'), ...each('ru'), '404.html'])
})

it('gives a page its language, direction, title and way to the root', () => {
  const html = page('ar/events/2021-04-19-call/index.html')
  expect(html).toContain('<html lang="ar" dir="rtl" data-root="../../../">')
  expect(html).toContain('<title>مكالمة · مسعى</title>')
  expect(page('ru/index.html')).toContain('<html lang="ru" dir="ltr" data-root="../">')
  expect(page('ru/chronicles/road-to-geneva/index.html')).toContain('<title>Дорога · Демарш</title>')
})

it('leads every file that a page names to the same file as the template', () => {
  const addresses = (html: string) =>
    [...html.matchAll(/(?:href|src)="([^"]+assets[^"]+)"/g)].map((match) => match[1] ?? '')
  const from = (path: string) => (address: string) =>
    new URL(address, `https://example.org/a/b/${path}`).pathname
  const wanted = addresses(template).map(from('index.html'))
  expect(wanted).toHaveLength(2)
  for (const [path, html] of pages) {
    if (path === '404.html') continue
    expect(addresses(html).map(from(path)), path).toEqual(wanted)
  }
})

it('shows an event by its title and summary until the program answers', () => {
  expect(page('ar/events/2021-04-19-call/index.html')).toContain(
    '<div id="app"><main><h1>مكالمة</h1><p>s</p></main></div>',
  )
})

it('writes titles as text, never as markup or as a pattern', () => {
  expect(page('en/events/2021-04-19-call/index.html')).toContain(
    '<title>A &lt;b&gt;&quot;call&quot;&lt;/b&gt; &amp; more, for $&amp; and $1 · Demarche</title>',
  )
})

it('shows the event at a former id too, so that what the link asks for is kept, and names the current one', () => {
  const canonical = '  <link rel="canonical" href="../2021-04-19-call/" />\n  '
  const former = page('ar/events/2021-04-19-phone/index.html')
  expect(former).toContain(canonical)
  expect(former.replace(canonical, '')).toBe(page('ar/events/2021-04-19-call/index.html'))
})

it('refuses a template without its marks', () => {
  expect(() => pagesOf('<html><head></head></html>', corpus)).toThrow('index.html has nothing that matches')
})

describe('404.html', () => {
  const script = /<script>([\s\S]*?)<\/script>/.exec(page('404.html'))?.[1] ?? ''

  /** Runs the page's own script as a browser at this address would. */
  function baseAt(pathname: string): string | null {
    const base = { href: null as string | null }
    const head = { appendChild: (element: typeof base) => element }
    const location = { pathname, origin: 'https://example.org' }
    new Function('location', 'document', script)(location, { head, createElement: () => base })
    return base.href
  }

  it('finds the root before anything is loaded', () => {
    expect(page('404.html').indexOf('<script>')).toBeLessThan(page('404.html').indexOf('assets/'))
    expect(page('404.html')).toContain('data-root="./"')
  })

  it.each([
    ['/en/events/none/', '/'],
    ['/a/b/ar/x/y/z', '/a/b/'],
    ['/ru', '/'],
    ['/ar/en/events/none/', '/ar/'],
    ['/en/events/en/', '/'],
    ['/a/ru/chronicles/ar', '/a/'],
    ['/en/events/none/ru/', '/'],
    // No host can say where its site begins: most begin at the top.
    ['/english/', '/'],
    ['/nothing', '/'],
    ['/fr/', '/'],
    // Another host must not become the place that scripts come from.
    ['//example.com/en/', '//example.com/'],
  ])('at %s the root is %s', (pathname, root) => {
    expect(baseAt(pathname)).toBe(`https://example.org${root}`)
  })
})
