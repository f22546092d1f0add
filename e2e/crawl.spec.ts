import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { LOCALES } from '../src/schema/vocabulary.ts'
import { serve } from '../tools/serve.ts'
import { expect, test } from './app.ts'
import { corpus } from './records.ts'

const TYPES: Readonly<Record<string, RegExp>> = {
  css: /^text\/css\b/,
  html: /^text\/html\b/,
  ics: /^text\/calendar\b/,
  js: /^text\/javascript\b/,
  json: /^application\/json\b/,
  svg: /^image\/svg\+xml\b/,
  txt: /^text\/plain\b/,
  woff2: /^font\/woff2\b/,
  xml: /^(application|text)\/xml\b/,
}

const typeOf = (path: string): RegExp | undefined =>
  TYPES[path.endsWith('/') ? 'html' : (/\.(\w+)$/.exec(path)?.[1] ?? '')]

interface Found {
  readonly links: readonly string[]
  readonly ids: readonly string[]
}

/** Parses a page in the browser, without running scripts: its links, and the ids that links may point to. */
const readPage = (browser: Page, html: string): Promise<Found> =>
  browser.evaluate((text) => {
    const page = new DOMParser().parseFromString(text, 'text/html')
    const all = (selector: string, attribute: string) =>
      [...page.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '')
    return { links: [...all('[href]', 'href'), ...all('[src]', 'src')], ids: all('[id]', 'id') }
  }, html)

const readStyles = (type: string, text: string): Found => ({
  links: type.startsWith('text/css')
    ? [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = '']) => address)
    : [],
  ids: [],
})

/**
 * Crawls the site from these URLs, except those in `seen`. Adds each page that loaded to `seen`: its path below the
 * root and its link targets. Returns broken links.
 */
async function crawl(
  browser: Page,
  root: string,
  starts: readonly string[],
  seen: Map<string, readonly string[]>,
): Promise<readonly string[]> {
  const broken: string[] = []
  const below = ({ pathname }: URL) => pathname.slice(new URL(root).pathname.length)
  const fragments: { readonly from: string; readonly to: URL }[] = []
  const queue = starts.map((start) => new URL(start, root))
  const asked = new Set([...seen.keys(), ...starts])
  // The loop also visits URLs that are added to the queue.
  for (const url of queue) {
    const path = below(url)
    const answer = await fetch(url, { redirect: 'manual' })
    const type = answer.headers.get('content-type') ?? ''
    const text = await answer.text()
    if (answer.status !== 200) {
      broken.push(`${path}: ${answer.status}`)
      continue
    }
    if (!typeOf(url.pathname)?.test(type)) broken.push(`${path}: comes as ${type}`)
    const { links, ids } = type.startsWith('text/html')
      ? await readPage(browser, text)
      : readStyles(type, text)
    seen.set(path, ids)
    for (const link of links) {
      const to = new URL(link, url)
      if (to.origin !== url.origin) continue
      if (!to.href.startsWith(root)) broken.push(`${path}: ${link} leads out of the site`)
      else if (to.hash !== '') fragments.push({ from: path, to })
      if (asked.has(below(to))) continue
      asked.add(below(to))
      queue.push(to)
    }
  }
  for (const { from, to } of fragments)
    if (!seen.get(below(to))?.includes(decodeURIComponent(to.hash.slice(1))))
      broken.push(`${from}: ${below(to)} has no ${to.hash}`)
  return broken
}

/** Pages that no page links to: former ids, offline fallbacks, and 404.html. */
const UNLINKED = new Set([
  '404.html',
  ...LOCALES.flatMap((locale) => [
    `${locale}/events/_/`,
    ...corpus.events.flatMap(({ aliases }) => aliases.map((alias) => `${locale}/events/${alias}/`)),
  ]),
])

const builtPages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html') && !path.startsWith('.vite/'))
  .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))

// With a base path, because at a host's root `../` once too often would go unnoticed.
test('no link is broken, and every page is reachable from the root, below a path', async ({ page }) => {
  test.slow() // about 400 pages
  const site = await serve({ folder: 'dist', port: 0, base: '/a/b/' })
  try {
    const seen = new Map<string, readonly string[]>()
    expect(await crawl(page, site.address, [''], seen)).toEqual([])
    expect(builtPages.filter((path) => !seen.has(path)).toSorted()).toEqual([...UNLINKED].toSorted())
    expect(await crawl(page, site.address, [...UNLINKED], seen)).toEqual([])
    expect(builtPages.filter((path) => !seen.has(path))).toEqual([])
  } finally {
    await site.close()
  }
})
