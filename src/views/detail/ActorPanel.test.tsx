import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../schema/published.ts'
import { ACTORS, corpusOf, eventOf, text } from '../../testing/arbitraries.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { renderPart } from '../../testing/renderPart.tsx'
import { belongsTo, corpus, nameOf } from '../../testing/servedRecords.ts'
import { ActorLink } from './ActorLink.tsx'
import { ActorPanel } from './ActorPanel.tsx'

afterEach(closePage)

const actor = (more: Partial<Actor>): Actor => ({
  id: 'envoy',
  kind: 'person',
  name: text('Envoy'),
  offices: [],
  ...more,
})

const draw = (locale: 'en' | 'ar' | 'ru', who: Actor, events = 0) => {
  const all = Array.from({ length: events }, (_, index) =>
    eventOf(`e${index}`, { actors: [{ actor: who.id, role: 'speaker' }] }),
  )
  const known = corpusOf(all, { actors: [who] })
  return renderPart(locale, <ActorPanel actor={who} onClose={() => {}} />, {}, known)
}

it.each([
  ['en', 0, 'In no event yet'],
  ['en', 1, 'In 1 event'],
  ['en', 2, 'In 2 events'],
  ['ar', 0, 'لا أحداث بعد'],
  ['ar', 1, 'في حدث واحد'],
  ['ar', 2, 'في حدثين'],
  ['ar', 3, 'في 3 أحداث'],
  ['ar', 11, 'في 11 حدثًا'],
  ['ar', 100, 'في 100 حدث'],
  ['ru', 1, 'В 1 событии'],
  ['ru', 5, 'В 5 событиях'],
] as const)('%s: %i events are counted in words', async (locale, events, words) => {
  const part = await draw(locale, actor({}), events)
  expect(part.querySelector('h3')?.textContent).toBe(words)
  expect(part.querySelectorAll('.steps li')).toHaveLength(events)
  // No filter is offered that would match nothing.
  expect(part.querySelectorAll('p > a').length).toBe(events === 0 ? 0 : events + 1)
})

it.each([
  [{ from: '2019', to: '2021-04' }, '2019 – April 2021'],
  [{ from: '2021-01-20' }, 'from 20 January 2021'],
  [{ to: '2021' }, 'until 2021'],
  [{}, ''],
])('an office held %j says so', async (held, words) => {
  const part = await draw('en', actor({ offices: [{ title: text('Ambassador'), ...held }] }))
  expect(part.querySelector('ul li')?.textContent).toBe(`Ambassador ${words}`)
})

it('an office that no source bears says so', async () => {
  const offices = [
    { title: text('Ambassador'), to: '2021', unsourced: true },
    { title: text('Minister'), from: '2021' },
  ]
  const part = await draw('ru', actor({ offices }))
  expect([...part.querySelectorAll('ul li')].map(({ textContent }) => textContent)).toEqual([
    'Ambassador я до 2021 (без источника)',
    'Minister я с 2021',
  ])
})

it('one that belongs to another leads there', async () => {
  const page = await openPage('en/actors/putin/?view=list&embed')
  const parent = corpus.actors.find(({ id }) => id === 'putin')?.parent
  const name = nameOf(parent ?? '', 'en')
  const line = screen.getByRole('article').querySelector('.dateline')
  expect(line?.textContent).toBe(`Person ·\u00a0${name}`)
  await page.user.click(within(line as HTMLElement).getByRole('link'))
  screen.getByRole('article', { name })
  expect(page.link()).toContain(`en/actors/${parent}/`)
})

describe.each(['en', 'ar', 'ru'] as const)('%s', (locale) => {
  it('all that a state took part in, through its people too, becomes the filter by one link', async () => {
    const page = await openPage(`${locale}/actors/russia/?view=list&embed`)
    const own = corpus.events.filter(({ actors }) => actors.some((one) => belongsTo(one.actor, 'russia')))
    const article = screen.getByRole('article')
    expect([...article.querySelectorAll('.steps a')].map((link) => link.textContent)).toEqual(
      own.map(({ title }) => title[locale]),
    )
    const filter = [...article.querySelectorAll('a')].find((a) => a.href.includes('?actors=russia'))
    // An embedded page stays embedded.
    expect(filter?.href).toContain('embed')
    await page.user.click(filter as HTMLElement)
    expect(page.link()).toBe(`${locale}/?actors=russia&embed`)
    expect(screen.queryByRole('article')).toBeNull()
  })
})

it('a name in another language than the page says which, and has its own direction', async () => {
  const words = 'Military (Russia)'
  const actors = ACTORS.map((actor) => ({ ...actor, name: { en: words, ar: words, ru: words } }))
  const id = ACTORS[0]?.id ?? ''
  for (const [locale, lang, dir] of [
    ['ar', 'en', 'auto'],
    ['en', null, null],
  ] as const) {
    const part = await renderPart(locale, <ActorLink id={id} />, {}, corpusOf([], { actors }))
    const link = part.querySelector('a')
    expect([link?.textContent, link?.getAttribute('lang'), link?.getAttribute('dir')]).toEqual([
      words,
      lang,
      dir,
    ])
    closePage()
  }
})
