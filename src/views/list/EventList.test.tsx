import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { listedIn } from '../../memory/memorySource.ts'
import { corpusOf, eventOf, exactDay, text } from '../../testing/arbitraries.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { renderPart } from '../../testing/renderPart.tsx'
import { corpus, eventNamed } from '../../testing/servedRecords.ts'
import { EventList } from './EventList.tsx'
import { EventListItem } from './EventListItem.tsx'

afterEach(() => {
  closePage()
  vi.restoreAllMocks()
})

const row = (id: string) => document.querySelector<HTMLElement>(`.list [data-event-id="${id}"]`)
const notesOf = (id: string) => row(id)?.querySelector('.soft')?.textContent

/** Records the elements that the list scrolls to while the page opens. */
function watchScrolling(): string[] {
  const seen: string[] = []
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    seen.push((this as HTMLElement).dataset.eventId ?? this.querySelector('time')?.dateTime ?? '')
  })
  return seen
}

describe.each([
  ['en', 'Monday, 19 April 2021', 'Events by day'],
  ['ar', 'الاثنين، 19 نيسان/أبريل 2021', 'الأحداث بحسب الأيام'],
  ['ru', 'понедельник, 19 апреля 2021', 'События по дням'],
] as const)('%s', (locale, monday, label) => {
  it('every event stands once, below its first day, in order of time', async () => {
    const page = await openPage(`${locale}/?view=list&embed`)
    expect(page.listed()).toEqual(corpus.events.map(({ id }) => id))
    const list = screen.getByRole('region', { name: label })
    const days = [...list.querySelectorAll('section')]
    const dates = days.map((day) => day.querySelector('time')?.dateTime ?? '')
    expect(dates).toEqual([...new Set(dates)].toSorted())
    for (const { id, when } of corpus.events) {
      const first = new Date(when.first * 86_400_000).toISOString().slice(0, 10)
      expect(days[dates.indexOf(first)]?.contains(row(id)), id).toBe(true)
    }
    expect(days[dates.indexOf('2021-04-19')]?.querySelector('h2')?.textContent).toContain(monday)
  })
})

describe('a row', () => {
  it.each([
    ['en', '\u2068Russia\u2069 → \u2068United States\u2069', 'statement', 'known from one source only'],
    ['ar', '\u2068روسيا\u2069 ← \u2068الولايات المتحدة\u2069', 'تصريح', 'معروف من جهة نشر واحدة فقط'],
    ['ru', '\u2068Россия\u2069 → \u2068США\u2069', 'заявление', 'известно из одного источника'],
  ] as const)(
    '%s: says who toward whom, of what kind, and what is doubtful',
    async (locale, who, kind, doubt) => {
      const event = eventOf('one', {
        actors: [
          { actor: 'russia', role: 'speaker' },
          { actor: 'united-states', role: 'target' },
        ],
        oneSource: true,
      })
      const known = corpusOf([event], {
        actors: corpus.actors.filter(({ id }) => id === 'russia' || id === 'united-states'),
      })
      await renderPart(locale, <EventListItem listed={listedIn(known, event)} isOpen={false} />, {}, known)
      expect(document.querySelector('.row .soft')?.textContent).toBe(`${who} ·\u00a0${kind} ·\u00a0${doubt}`)
    },
  )

  it.each([
    [1, '+ جزء واحد'],
    [2, '+ جزآن'],
    [3, '+ 3 أجزاء'],
    [11, '+ 11 جزءًا'],
  ])('counts its %i parts in the words of its language', async (parts, words) => {
    const whole = eventOf('whole')
    const rest = Array.from({ length: parts }, (_, index) =>
      eventOf(`part${index}`, { relations: [{ type: 'part-of', event: 'whole' }] }),
    )
    const known = corpusOf([whole, ...rest])
    await renderPart('ar', <EventListItem listed={listedIn(known, whole)} isOpen={false} />, {}, known)
    expect(document.querySelector('.row .soft')?.textContent).toBe(`تصريح ·\u00a0${words}`)
  })

  it('names the whole that it is part of, by its id where that was never published', async () => {
    const part = eventOf('part', { relations: [{ type: 'part-of', event: 'a-draft' }] })
    await renderPart('en', <EventListItem listed={listedIn(corpusOf([part]), part)} isOpen={false} />)
    expect(document.querySelector('.row .soft')?.textContent).toBe(
      'statement ·\u00a0part of: \u2068a-draft\u2069',
    )
    closePage()
    await openPage('en/?view=list&embed')
    const title = eventNamed('2021-04-16-lavrov-countermeasures').title.en
    expect(notesOf('2021-04-16-entry-ban-8')).toContain(`part of: \u2068${title}\u2069`)
    expect(notesOf('2021-04-16-lavrov-countermeasures')).toContain('+ 2 parts')
  })

  it('gives its dates in full where they are more than the day above', async () => {
    await openPage('en/?view=list&embed')
    expect(notesOf('2021-04-22-climate-summit')).toContain('22 April 2021 – 23 April 2021')
    expect(notesOf('2021-04-19-patrushev-sullivan-call')).not.toContain('2021')
    closePage()
    const month = eventOf('month', { when: { ...exactDay(18_718, 18_747), precision: 'month' } })
    await renderPart('en', <EventListItem listed={listedIn(corpusOf([month]), month)} isOpen={false} />)
    expect(document.querySelector('.row .soft')?.textContent).toContain('April 2021')
  })

  it('shows a title as text, whatever it is', async () => {
    const event = eventOf('harm', { title: text('<img src=x onerror=alert(1)>') })
    const part = await renderPart(
      'en',
      <EventListItem listed={listedIn(corpusOf([event]), event)} isOpen={false} />,
    )
    expect(part.querySelector('img')).toBeNull()
    expect(part.querySelector('a')?.textContent).toContain('<img src=x onerror=alert(1)>')
  })
})

describe('where the list opens', () => {
  it('at the open event, which is marked as the current one', async () => {
    const scrolled = watchScrolling()
    const id = '2021-04-22-shoigu-pullback'
    await openPage(`en/events/${id}/?view=list`)
    expect(scrolled).toEqual([id])
    const current = [...document.querySelectorAll<HTMLElement>('.list [aria-current]')]
    expect(current.map(({ dataset }) => dataset.eventId)).toEqual([id])
  })

  it('at the first day from which the link looks, also where nothing happened on it', async () => {
    const scrolled = watchScrolling()
    await openPage('ar/?view=list&from=2021-04-23&embed')
    const later = corpus.events.filter(({ when }) => when.first >= 18_740)
    const [next] = later.map(({ when }) => new Date(when.first * 86_400_000).toISOString().slice(0, 10))
    expect(scrolled).toEqual([next])
  })

  it('at its beginning where the link looks nowhere; and from then on it is the reader’s to scroll', async () => {
    const scrolled = watchScrolling()
    const page = await openPage('en/?view=list')
    expect(scrolled).toEqual([])
    await page.user.click(row('2021-04-22-shoigu-pullback')?.querySelector('a') as HTMLElement)
    await page.settled()
    expect(scrolled).toEqual([])
  })
})

it('a link of a row opens its event beside the list; the list stays', async () => {
  const page = await openPage('en/?view=list&topics=summit')
  const shown = page.listed()
  const [first] = shown
  if (first === undefined) throw new Error('no events')
  await page.user.click(row(first)?.querySelector('a') as HTMLElement)
  screen.getByRole('article', { name: eventNamed(first).title.en })
  expect(page.listed()).toEqual(shown)
  expect(page.link()).toContain(`en/events/${first}/?topics=summit`)
  await page.settled()
})

it('without an event that matches, it says so and offers all of them', async () => {
  const page = await openPage('ru/?view=list&q=atlantis')
  expect(page.listed()).toEqual([])
  const main = within(screen.getByRole('main'))
  await main.findByText(/ничего не найдено/)
  const clear = [...document.querySelectorAll<HTMLElement>('.events .notice button')].at(-1)
  await page.user.click(clear as HTMLElement)
  expect(page.listed()).toHaveLength(corpus.events.length)
})

it('no events at all are an empty list, not a mistake', async () => {
  const part = await renderPart('en', <EventList openId={null} />)
  expect(part.querySelectorAll('.list > *')).toHaveLength(0)
})
