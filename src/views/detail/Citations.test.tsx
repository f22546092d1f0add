import { screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { CitedClaim } from '../../model/detail.ts'
import type { Source } from '../../schema/published.ts'
import { hostileText } from '../../testing/fullEvents.ts'
import { closePage } from '../../testing/openPage.tsx'
import { renderPart } from '../../testing/renderPart.tsx'
import { Citations, SourceIndex } from './Citations.tsx'

afterEach(closePage)

const source = (more: Partial<Source> = {}): Source => ({
  id: 'tass-1',
  publisher: { en: 'TASS', ar: 'تاس', ru: 'ТАСС' },
  title: 'A call',
  lang: 'en',
  kind: 'agency',
  seen: true,
  ...more,
})

const cited = (
  from: Source | undefined,
  more: Partial<CitedClaim['citations'][number]['citation']> = {},
): CitedClaim['citations'][number] => ({
  citation: { source: from?.id ?? 'lost-1', basis: 'claim', ...more },
  source: from,
})

describe('the sources of a claim', () => {
  it.each([
    ['en', '\u2066TASS\u2069, 19 April 2021', 'not read by us'],
    ['ar', '\u2067تاس\u2069، 19 نيسان/أبريل 2021', 'لم نطّلع عليه'],
    ['ru', '\u2066ТАСС\u2069, 19 апреля 2021\u00a0г.', 'нами не прочитано'],
  ] as const)(
    'stand with their date, and with what we have not read, in %s',
    async (locale, name, unread) => {
      const known = source({ date: '2021-04-19', url: 'https://tass.com/1' })
      const unseen = source({ id: 'tass-2', seen: false })
      const part = await renderPart(locale, <Citations citations={[cited(known), cited(unseen)]} />)
      const [first, second] = [...part.querySelectorAll('.sources li')]
      expect(first?.textContent).toBe(name)
      expect(first?.querySelector('a')?.getAttribute('href')).toBe('https://tass.com/1')
      expect(second?.textContent).toContain(`(${unread})`)
      expect(second?.querySelector('a')).toBeNull()
    },
  )

  it('a source that only reports the event stands apart from those that bear the claim', async () => {
    const other = source({ id: 'unian-1', publisher: { en: 'UNIAN', ar: 'أونيان', ru: 'УНИАН' } })
    await renderPart('en', <Citations citations={[cited(other, { basis: 'event' }), cited(source())]} />)
    const beside = 'The event is also reported by (not checked for this statement)'
    expect(screen.getByRole('list', { name: 'Sources' }).textContent).toBe('\u2066TASS\u2069')
    expect(screen.getByRole('list', { name: beside }).textContent).toBe('\u2066UNIAN\u2069')
  })

  it.each([
    [true, 'all are weak', [cited(source({ weak: true })), cited(source({ id: 'tass-2', weak: true }))]],
    [
      true,
      'another only reports the event',
      [cited(source({ weak: true })), cited(source({ id: 'x' }), { basis: 'event' })],
    ],
    [false, 'one is not', [cited(source({ weak: true })), cited(source({ id: 'tass-2' }))]],
    [false, 'one is unknown', [cited(source({ weak: true })), cited(undefined)]],
    [false, 'there are none', []],
  ] as const)(
    'say of a claim that it rests on weak ones alone (%s) where %s',
    async (isSaid, _, citations) => {
      const part = await renderPart('en', <Citations citations={citations} />)
      expect(part.textContent?.includes('Weak sources only')).toBe(isSaid)
    },
  )

  it('a claim that nothing bears has no list of sources, not an empty one', async () => {
    const part = await renderPart('en', <Citations citations={[]} />)
    expect(part.textContent).toBe('')
    expect(part.querySelector('ul')).toBeNull()
  })

  it('a source that the file does not hold stands by its id, and its quote is not shown as checked', async () => {
    const quote = { lang: 'en', exact: 'Words of nobody' }
    const part = await renderPart('en', <Citations citations={[cited(undefined, { quote })]} />)
    expect(part.querySelector('.sources li')?.textContent).toBe('lost-1')
    expect(part.textContent).not.toContain('Words of nobody')
  })

  it.each([
    ['ar', 'rtl'],
    ['ru', 'ltr'],
    // Not one of our languages: the browser decides the direction.
    ['fa', 'auto'],
  ])('a quote in %s keeps its language, and its direction on any page', async (lang, dir) => {
    const quote = { lang, exact: 'محادثة' }
    const part = await renderPart('en', <Citations citations={[cited(source(), { quote })]} />)
    const words = part.querySelector('blockquote')
    expect(words?.textContent).toBe('محادثة')
    expect(words?.getAttribute('lang')).toBe(lang)
    expect(words?.getAttribute('dir')).toBe(dir)
    // The figcaption names it, so the list must not repeat it.
    expect(part.querySelector('figcaption')?.textContent).toBe('\u2066TASS\u2069')
    expect(part.querySelector('.sources')).toBeNull()
  })

  it('lead out of someone else’s frame, where publishers do not let themselves be shown', async () => {
    const known = source({ url: 'https://tass.com/1' })
    const part = await renderPart('en', <Citations citations={[cited(known)]} />, { embed: true })
    const link = part.querySelector('a')
    expect(link?.target).toBe('_blank')
    expect(link?.rel).toContain('noopener')
    closePage()
    const plain = await renderPart('en', <Citations citations={[cited(known)]} />)
    expect(plain.querySelector('a')?.hasAttribute('target')).toBe(false)
  })
})

describe('harm', () => {
  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)//https://',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:https://example.org/',
    '//example.org/',
    '',
  ])('%j is no web address: the source is named without a link', async (url) => {
    const part = await renderPart('en', <SourceIndex sources={[source({ url })]} />)
    expect(part.querySelector('li > a')).toBeNull()
    expect(part.textContent).toContain('TASS')
  })

  it('whatever a file says, it is text and stays the same', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, hostileText, async (title, name, exact) => {
        const from = source({ title, publisher: { en: name, ar: name, ru: name } })
        const quote = { lang: 'en', exact }
        const part = await renderPart(
          'en',
          <>
            <Citations citations={[cited(from, { quote })]} />
            <SourceIndex sources={[from]} />
          </>,
        )
        expect(part.querySelector('blockquote')?.textContent).toBe(exact)
        expect(part.querySelector('cite')?.textContent).toBe(title)
        expect(part.querySelector('figcaption')?.textContent).toBe(`\u2066${name}\u2069`)
        expect(part.querySelector('script, style, img, iframe, li > a')).toBeNull()
        closePage()
      }),
      { numRuns: 40 },
    )
  })
})

it('the index of sources gives each title in its own language', async () => {
  const sources = [
    source({ id: 'a', lang: 'ar', title: 'محادثة هاتفية' }),
    source({ id: 'r', lang: 'ru', title: 'Разговор' }),
    source({ id: 'u', lang: 'uk', title: 'Розмова' }),
  ]
  const part = await renderPart('ru', <SourceIndex sources={sources} />)
  const titles = [...part.querySelectorAll('cite > bdi')].map((title) => title.getAttribute('lang'))
  expect(titles).toEqual(['ar', 'ru', 'uk'])
  expect(within(part).getByRole('heading').textContent).toBe('Источники')
})

it.each([
  ['ru', {}, 'ru/sources/'],
  // Nothing of the site stands in someone else’s frame, and a corpus in files has no such page.
  ['ru', { embed: true }, null],
  ['ru', { corpus: 'wars' }, null],
] as const)('leads to the page of all sources in %s at %j: %s', async (locale, address, path) => {
  const part = await renderPart(locale, <SourceIndex sources={[source()]} />, address)
  const href = part.querySelector('section > p a')?.getAttribute('href') ?? null
  expect(href === null ? null : new URL(href, document.baseURI).pathname).toBe(
    path === null ? null : `${new URL(document.baseURI).pathname}${path}`,
  )
})
