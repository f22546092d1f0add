import { describe, expect, it } from 'vitest'
import { loadSpeech } from '../../src/i18n/speech.ts'
import { parseIsoDay } from '../../src/lib/day.ts'
import type { CorpusFile, EventFile } from '../../src/schema/published.ts'
import { LOCALES } from '../../src/schema/vocabulary.ts'
import { ACTORS, eventOf, exactDay } from '../../src/testing/arbitraries.ts'
import { manifest, template } from '../../src/testing/viteOutput.ts'
import { type PagesInput, pagesOf } from './pagesOf.ts'
import { contentSecurityPolicy } from './template.ts'

const [actor] = ACTORS
if (!actor) throw new Error('no actor')
const title = { en: 'A <b>"call"</b> & more, for $& and $1', ar: 'مكالمة', ru: 'Звонок' }
const event = eventOf('2021-04-19-call', {
  title,
  when: exactDay(parseIsoDay('2021-04-19') ?? 0),
  summary: { en: 'Said </script><script>x()</script>', ar: 'ملخص', ru: 'Кратко' },
  actors: [{ actor: actor.id, role: 'speaker' }],
  aliases: ['2021-04-19-phone'],
})
const file: EventFile = {
  id: event.id,
  version: 'abcdef0123',
  published: 20_000,
  updated: 20_001,
  claims: [{ text: { en: 'A claim', ar: 'ادعاء', ru: 'Утверждение' }, sources: [] }],
  sources: [],
  revisions: [],
}
const corpus: CorpusFile = {
  format: 1,
  version: '0123456789',
  events: [event],
  actors: [actor],
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

const input: PagesInput = {
  template,
  manifest,
  build: '9876543210',
  compiled: { corpus, events: new Map([[event.id, file]]) },
  speeches: await Promise.all(LOCALES.map(loadSpeech)),
  siteUrl: null,
  reportTo: null,
  wikidataOf: () => undefined,
}
const drawn = (more: Partial<PagesInput> = {}) =>
  new Map(pagesOf({ ...input, ...more }).map(({ path, html }) => [path, html]))
const pages = drawn()
const page = (path: string) => pages.get(path) ?? ''

it('makes a page for every event, former id, actor and chronicle in every language, the offline fallback, the root page and 404.html', () => {
  const each = (locale: string) => [
    `${locale}/index.html`,
    `${locale}/events/2021-04-19-call/index.html`,
    `${locale}/events/2021-04-19-phone/index.html`,
    `${locale}/actors/${actor.id}/index.html`,
    `${locale}/chronicles/road-to-geneva/index.html`,
    `${locale}/events/_/index.html`,
  ]
  expect([...pages.keys()]).toEqual([...each('en'), ...each('ar'), ...each('ru'), 'index.html', '404.html'])
})

it('gives a page its language, direction, title, and the paths of root, records and build', () => {
  const marks = 'data-records="data/0123456789/" data-build="9876543210"'
  const html = page('ar/events/2021-04-19-call/index.html')
  expect(html).toContain(`<html lang="ar" dir="rtl" data-root="../../../" ${marks}>`)
  expect(html).toContain('<title>مكالمة · مسعى</title>')
  expect(page('ru/index.html')).toContain(`<html lang="ru" dir="ltr" data-root="../" ${marks} `)
  expect(page('ru/chronicles/road-to-geneva/index.html')).toContain('<title>Дорога · Демарш</title>')
  expect(page('404.html')).toContain(`data-root="./" ${marks}>`)
})

it('preloads what a corpus in files needs, on pages that can open one', () => {
  const marks = 'data-worker-source="assets/workerSource.js assets/grid.js"'
  expect(page('ru/index.html')).toContain(marks)
  expect(page('ru/index.html')).toContain(' src="../assets/ahead.js"></script>')
  expect(page('ru/index.html')).toContain('<link rel="modulepreload" href="../assets/shared.js" />')
  expect(page('ru/events/2021-04-19-call/index.html')).not.toContain('data-worker-source')
})

it('links the same files as the template', () => {
  const addresses = (html: string) =>
    [...html.matchAll(/(?:href|src)="([^"]+assets\/index[^"]+)"/g)].map((match) => match[1] ?? '').sort()
  const from = (path: string) => (address: string) =>
    new URL(address, `https://example.org/a/b/${path}`).pathname
  const wanted = addresses(template).map(from('index.html'))
  expect(wanted).toHaveLength(2)
  for (const [path, html] of pages) {
    if (path === '404.html') continue
    expect(addresses(html).map(from(path)), path).toEqual(wanted)
  }
})

it('asks for the first script and the style sheet before anything else', () => {
  for (const [path, html] of pages) {
    if (path === '404.html') continue
    const files = [...html.matchAll(/<(?:link|script)[^>]* (?:href|src)="[^"]*?([^/"]+)"/g)].map(
      ([, file]) => file,
    )
    expect(files.slice(0, 2), path).toEqual(['early.js', 'index-2.css'])
    expect(
      files.filter((file) => file === 'early.js'),
      path,
    ).toHaveLength(1)
  }
})

it('shows the whole record, and embeds it as data that none of its texts can break out of', () => {
  const html = page('ru/events/2021-04-19-call/index.html')
  expect(html).toContain('<p><span>Утверждение</span></p>')
  const [, carried = ''] =
    /<script type="application\/json" id="record">([\s\S]*?)<\/script>/.exec(html) ?? []
  expect(JSON.parse(carried)).toEqual(file)
  for (const each of pages.values()) expect(each).not.toContain('<script>x()')
})

it('declares the policy before anything that it governs, and contains nothing that it would block', () => {
  for (const [path, html] of pages) {
    expect(html.indexOf('Content-Security-Policy'), path).toBeLessThan(html.search(/<script|<link/))
    expect(html, path).not.toMatch(/\sstyle=|\son[a-z]+=|<iframe/)
    const sheets = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text)
    expect(sheets.length, path).toBeLessThanOrEqual(1)
    for (const css of sheets) expect(html, path).toContain(contentSecurityPolicy(null, css))
    const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text)
    if (path === '404.html') expect(html).toContain(contentSecurityPolicy(inline[0] ?? ''))
    else expect(inline, path).toEqual([])
  }
})

it('writes titles as text, never as markup or as a pattern', () => {
  expect(page('en/events/2021-04-19-call/index.html')).toContain(
    '<title>A &lt;b&gt;&quot;call&quot;&lt;/b&gt; &amp; more, for $&amp; and $1 · Demarche</title>',
  )
})

it('shows the event at a former id too, so that what the link asks for is kept, and names the current one', () => {
  const canonical = '    <link rel="canonical" href="../2021-04-19-call/" />\n'
  const former = page('ar/events/2021-04-19-phone/index.html')
  expect(former).toContain(canonical)
  expect(former.replace(canonical, '')).toBe(page('ar/events/2021-04-19-call/index.html'))
})

it('has absolute URLs only if the site’s URL is known', () => {
  const named = drawn({ siteUrl: 'https://example.org/a/b/' })
  const canonical = (path: string) => /rel="canonical" href="([^"]+)"/.exec(named.get(path) ?? '')?.[1]
  for (const alias of ['call', 'phone']) {
    expect(canonical(`ru/events/2021-04-19-${alias}/index.html`)).toBe(
      'https://example.org/a/b/ru/events/2021-04-19-call/',
    )
  }
  expect(canonical('index.html')).toBe('https://example.org/a/b/')
  for (const [path, html] of pages) expect(html, path).not.toMatch(/hreflang="[^"]+" href="http|og:url/)
})

it('throws for a template without the replaced parts, and for a build that lacks a file', () => {
  expect(() => drawn({ template: '<html><head></head></html>' })).toThrow(
    'index.html has nothing that matches',
  )
  expect(() => drawn({ manifest: {} })).toThrow('The build has no src/ahead.ts.')
})

describe('404.html', () => {
  const script = /<script>([\s\S]*?)<\/script>/.exec(page('404.html'))?.[1] ?? ''

  /** Runs the inline script of the page as a browser at this path would. */
  function baseAt(pathname: string): string | null {
    const base = { href: null as string | null }
    const head = { appendChild: (element: typeof base) => element }
    const location = { pathname, origin: 'https://example.org' }
    new Function('location', 'document', script)(location, { head, createElement: () => base })
    return base.href
  }

  it('finds the root before anything is loaded', () => {
    expect(page('404.html').indexOf('<script>')).toBeLessThan(page('404.html').indexOf('assets/'))
  })

  it.each([
    ['/en/events/none/', '/'],
    ['/a/b/ar/x/y/z', '/a/b/'],
    ['/ru', '/'],
    ['/ar/en/events/none/', '/ar/'],
    ['/en/events/en/', '/'],
    ['/a/ru/chronicles/ar', '/a/'],
    ['/en/events/none/ru/', '/'],
    // Signs that sentences and chat programs leave behind a link.
    ['/a/b/en).', '/a/b/'],
    ['/a/ar%D8%8C', '/a/'],
    ['/a/en/events/some-id.', '/a/'],
    ['/a/en/events/some-id/)', '/a/'],
    ['/a/ru%E2%80%8B/', '/a/'],
    ['/a/en-GB/', '/'],
    // Without a language in the path the root is unknown: assume "/".
    ['/english/', '/'],
    ['/nothing', '/'],
    ['/fr/', '/'],
    // The path must not make scripts load from another host.
    ['//example.com/en/', '//example.com/'],
  ])('at %s the root is %s', (pathname, root) => {
    expect(baseAt(pathname)).toBe(`https://example.org${root}`)
  })
})

it('has a message about errors on the pages of events, if the site takes any', () => {
  const link = /href="mailto:([^?]*)\?subject=2021-04-19-call&amp;body=[^"]*abcdef0123/
  const told = drawn({ reportTo: 'editors@example.org' }).get('en/events/2021-04-19-call/index.html') ?? ''
  expect(link.exec(told)?.[1]).toBe('editors@example.org')
  expect(told).toContain('data-report-to="editors@example.org"')
  expect(page('en/events/2021-04-19-call/index.html')).not.toMatch(/mailto:|data-report-to/)
})
