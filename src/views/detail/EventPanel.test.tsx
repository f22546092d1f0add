import { screen, within } from '@testing-library/react'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { CorpusFile, EventFile, EventHead } from '../../schema/published.ts'
import { changed, faultyRecords } from '../../testing/faultyHost.ts'
import { CALL, PUTIN_BIDEN } from '../../testing/knownEvents.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus, eventNamed, fileOf } from '../../testing/servedRecords.ts'

const host = await faultyRecords()
afterEach(() => {
  closePage()
  host.mend()
})
afterAll(host.stop)

const article = () => screen.getByRole('article')
const texts = (selector: string) =>
  [...article().querySelectorAll(selector)].map(({ textContent }) => textContent)

/**
 * Opens the call with another record, another head, or both. Renders the panel alone, because the query is unchanged.
 */
function openChanged(
  locale: string,
  parts: { readonly file?: Partial<EventFile>; readonly head?: Partial<EventHead> },
  search = '',
) {
  host.spoil(
    `events/${CALL}.json`,
    changed<EventFile>((file) => ({ ...file, ...parts.file })),
  )
  host.spoil(
    'corpus.json',
    changed<CorpusFile>((file) => ({
      ...file,
      events: file.events.map((event) => (event.id === CALL ? { ...event, ...parts.head } : event)),
    })),
  )
  return openPage(`${locale}/events/${CALL}/?embed&view=list${search}`, { records: host.address })
}

describe('who says what', () => {
  it.each([
    ['en', 'ltr', ['Russia says', 'United States says'], 'Who says what'],
    ['ar', 'rtl', ['رواية \u2068روسيا\u2069', 'رواية \u2068الولايات المتحدة\u2069'], 'من يقول ماذا'],
    ['ru', 'ltr', ['Версия: Россия', 'Версия: США'], 'Кто что говорит'],
  ] as const)(
    '%s: what is reported stands first, then each side’s account with who speaks for it',
    async (locale, direction, sides, heading) => {
      await openPage(`${locale}/events/${CALL}/?view=list&embed`)
      expect(document.documentElement.dir).toBe(direction)
      expect(document.title).toContain(eventNamed(CALL).title[locale])
      expect(texts('h4')).toEqual(sides)
      within(article()).getByRole('heading', { name: heading })
      const { claims } = fileOf(CALL)
      const shown = texts('.claims > li > p')
      // In the record's order: claims without attribution first, then the sides.
      expect(shown).toHaveLength(claims.length)
      for (const [index, { text }] of claims.entries()) expect(shown[index]).toContain(text[locale])
      let named = 0
      for (const [index, { by, text }] of claims.entries()) {
        const name = corpus.actors.find(({ id }) => id === by)?.name[locale]
        if (name === undefined) continue
        expect(shown[index]).toBe(`${name}: ${text[locale]}`)
        named++
      }
      expect(texts('.speaker')).toHaveLength(named)
      expect(named).toBeGreaterThan(0)
    },
  )

  it('claims that say what the date rests on stand apart from the accounts', async () => {
    await openPage(`en/events/${PUTIN_BIDEN}/?view=list&embed`)
    const heading = within(article()).getByRole('heading', { name: 'What the date rests on' })
    const rests = fileOf(PUTIN_BIDEN).claims.filter(({ about }) => about === 'when')
    expect(rests.length).toBeGreaterThan(0)
    for (const { text } of rests) {
      expect(heading.parentElement?.textContent).toContain(text.en)
      expect(texts('.claims > li > p').filter((shown) => shown?.includes(text.en))).toHaveLength(1)
    }
  })

  it('each takes part once, with every role, first who acts', async () => {
    await openPage(`en/events/${CALL}/?view=list&embed`)
    const people = texts('.people li')
    expect(people).toHaveLength(3)
    expect(people[0]).toContain('Jake Sullivan US National Security Advisor ·\u00a0participant')
    expect(people[1]).toMatch(/^Nikolai Patrushev .*participant$/)
    expect(people[2]).toMatch(/^Emily Horne .*mentioned$/)
  })
})

describe('a record with parts missing', () => {
  it('has no headings without anything below them', async () => {
    const nothing = { claims: [], sources: [], revisions: [] }
    await openChanged('en', {
      file: nothing,
      head: { actors: [], relations: [], topics: [], place: null },
    })
    // Two parts point to the call, so these headings stay.
    expect(texts('h3')).toEqual(['Who', 'Within this event', 'Before and after'])
    expect(texts('.people li')).toEqual([])
    expect(texts('.summary')).toEqual([eventNamed(CALL).summary.en])
  })

  it('what no list knows stands by its id, and leads nowhere', async () => {
    await openChanged('ru', {
      head: {
        actors: [{ actor: 'atlantis', role: 'host' }],
        topics: ['lost-topic'],
        place: 'nowhere',
        relations: [{ type: 'follows', event: 'never-published' }],
      },
    })
    expect(texts('.people li')).toEqual(['atlantis принимающая сторона'])
    expect(texts('.people a')).toEqual([])
    expect(texts('.tag')).toEqual(['lost-topic'])
    expect(article().textContent).not.toContain('nowhere')
    expect(article().textContent).not.toContain('never-published')
  })
})

describe('when it became public', () => {
  const { last } = eventNamed(CALL).when
  it.each([
    ['en', 2, 'First public on 21 April 2021'],
    ['ar', 1, 'عُرف أول مرة في 20 نيسان/أبريل 2021'],
    ['ru', 31, 'Стало известно 20 мая 2021'],
  ])('%s: %i days later, that is said', async (locale, days, words) => {
    await openChanged(locale, { head: { reported: last + days } })
    expect(article().textContent).toContain(words)
  })

  it('on its own day it goes without saying', async () => {
    await openChanged('en', { head: { reported: last } })
    expect(article().textContent).not.toContain('First public')
  })
})

describe('a link that cites an earlier version', () => {
  const revisions = [{ on: 18_800, note: { en: 'A source added', ar: 'أُضيف مصدر', ru: 'Добавлен источник' } }]

  it.each([
    ['en', 'This record has changed since the link was made.', 'Changes to this record'],
    ['ar', 'تغيّر هذا السجل بعد إنشاء الرابط.', 'تعديلات هذا السجل'],
    ['ru', 'С тех пор как была создана ссылка, эта запись изменилась.', 'Изменения записи'],
  ] as const)('%s: says so, with what was noted', async (locale, words, heading) => {
    await openChanged(locale, { file: { revisions } }, '&v=0000000000')
    const note = screen.getByRole('note').textContent
    expect(note).toContain(words)
    expect(note).toContain(revisions[0]?.note[locale])
    const [time] = [...article().querySelectorAll('.revisions time')]
    expect(time?.getAttribute('datetime')).toBe('2021-06-22')
    within(article()).getByRole('heading', { name: heading })
  })

  it('says that no note was kept where there is none', async () => {
    await openChanged('en', { file: { revisions: [] } }, '&v=0000000000')
    expect(screen.getByRole('note').textContent).toBe(
      'This record has changed since the link was made.No note was kept of what changed.',
    )
  })

  it('is silent where the version is still the same', async () => {
    await openPage(`en/events/${CALL}/?view=list&embed&v=${fileOf(CALL).version}`)
    expect(screen.queryByRole('note')).toBeNull()
  })
})

it('an event outside the filter is shown and says so; it has no neighbours there', async () => {
  const isThere = (id: string) => eventNamed(id).actors.some(({ actor }) => actor === 'psaki')
  expect(isThere(CALL)).toBe(false)
  const page = await openPage(`en/events/${CALL}/?view=list&actors=psaki`)
  expect(screen.getByRole('note').textContent).toBe('This event does not match the current filters.')
  expect(screen.queryByRole('navigation', { name: /Previous event/ })).toBeNull()
  await page.user.keyboard('j')
  expect(page.link()).toBe(`en/events/${CALL}/?view=list&actors=psaki`)
})

it('a storyline of the event becomes the filter, and the event stays open', async () => {
  const page = await openPage(`en/events/${CALL}/?view=list`)
  const [topic] = eventNamed(CALL).topics
  const own = corpus.events.filter(({ topics }) => topic !== undefined && topics.includes(topic))
  await page.user.click(article().querySelector('.tag') as HTMLElement)
  expect(page.count()).toBe(own.length)
  expect(page.link()).toContain(`en/events/${CALL}/?topics=${topic}`)
})
