import { screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { LaneRequest } from '../../corpus/questions.ts'
import { memoryScene } from '../../memory/memoryScene.ts'
import type { BinMark } from '../../model/layout.ts'
import { sceneOf } from '../../model/viewport.ts'
import { corpusOf, eventOf, exactDay, text } from '../../testing/arbitraries.ts'
import { hostileText } from '../../testing/fullEvents.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { renderPart } from '../../testing/renderPart.tsx'
import { corpus, countOf, eventNamed, has } from '../../testing/servedRecords.ts'
import { speeches } from '../../testing/speeches.ts'
import { BinPanel } from './BinPanel.tsx'
import { ChroniclePanel } from './ChroniclePanel.tsx'
import { UnknownPanel } from './UnknownPanel.tsx'
import { EventDate } from './When.tsx'

/* Documents other than those of events and actors: a chronicle, a bin that cannot be split, and an unknown id. */

afterEach(closePage)

describe('a story', () => {
  it.each([
    ['en', 'Chronicle', 'Steps of the story'],
    ['ar', 'سرد زمني', 'محطات القصة'],
    ['ru', 'Хроника', 'Шаги истории'],
  ] as const)('%s: is told step by step, and each step leads to its event', async (locale, kind, heading) => {
    const [story] = corpus.chronicles
    const [first] = story?.steps ?? []
    if (!story || !first) throw new Error('no story')
    const page = await openPage(`${locale}/chronicles/${story.id}/?view=list&embed`)
    const article = screen.getByRole('article', { name: story.title[locale] })
    expect(article.querySelector('.dateline')?.textContent).toBe(kind)
    expect(article.textContent).toContain(heading)
    expect(article.textContent).toContain(story.introduction[locale])
    const steps = [...article.querySelectorAll('.steps li')]
    expect(steps).toHaveLength(story.steps.length)
    for (const [index, { event, note }] of story.steps.entries()) {
      expect(steps[index]?.textContent).toContain(eventNamed(event).title[locale])
      expect(steps[index]?.textContent).toContain(note?.[locale])
    }
    await page.user.click(steps[0]?.querySelector('a') as HTMLElement)
    await page.settled()
    screen.getByRole('article', { name: eventNamed(first.event).title[locale] })
    expect(page.link()).toContain(`${locale}/events/${first.event}/`)
  })

  it('leaves out a step whose event is not there, and says nothing where there is no note', async () => {
    const known = corpusOf([eventOf('there')])
    const story = {
      id: 'story',
      title: text('Story'),
      introduction: text('Once'),
      sides: ['russia', 'poland'] as [string, string],
      steps: [{ event: 'there' }, { event: 'gone', note: text('Note') }],
      opening: { from: 0, to: 1 },
    }
    const part = await renderPart('en', <ChroniclePanel chronicle={story} onClose={() => {}} />, {}, known)
    expect([...part.querySelectorAll('.steps a')].map((a) => a.textContent)).toEqual(['Title of there'])
    expect(part.querySelector('.steps .soft')).toBeNull()
    expect(part.textContent).not.toContain('Note')
  })
})

const LANES: LaneRequest = { choice: { by: 'all' }, most: 6, view: null }
const PLACE = {
  ...{ lane: 'all', row: 0, top: 0, side: 'after' as const },
  ...{ start: 9, days: 1, share: null, tones: [], first: 9, last: 9 },
} as const
const BIN: BinMark = { ...PLACE, kind: 'bin', id: '+all+9', count: 3, events: [] }

it.each([
  ['en', 'More events; Saturday, 10 January 1970; All events'],
  ['ar', 'أحداث أخرى؛ '],
  ['ru', 'Ещё события; '],
] as const)(
  '%s: what a pill held when it was pressed is listed, without a number that the board beside it may not say',
  async (locale, title) => {
    const all = Array.from({ length: 3 }, (_, index) => eventOf(`e${index}`, { when: exactDay(9) }))
    const ids = all.map(({ id }) => id)
    const other = eventOf('other', { when: exactDay(9) })
    const known = corpusOf([...all, other])
    const scene = memoryScene(known, all, LANES, null)
    const drawn = sceneOf(known, scene, LANES.choice, null, speeches[locale])
    const bin = { ...BIN, events: drawn.events }
    const part = await renderPart(locale, <BinPanel bin={bin} lanes={LANES} onClose={() => {}} />, {}, known)
    expect(part.querySelector('h2')?.textContent?.startsWith(title)).toBe(true)
    const rows = [...part.querySelectorAll<HTMLElement>('.list [data-event-id]')]
    expect(rows.map(({ dataset }) => dataset.eventId)).toEqual(ids)
    // None is open: the list takes the document's place.
    expect(part.querySelector('[aria-current]')).toBeNull()
  },
)

/** The panel of a pill of that many events, the first of which has parts drawn inside it. */
async function panelOf(size: number, partCount: number) {
  const partOf = [{ type: 'part-of' as const, event: 'e0' }]
  const all = Array.from({ length: size }, (_, at) => eventOf(`e${at}`, { when: exactDay(9) }))
  const parts = Array.from({ length: partCount }, (_, at) =>
    eventOf(`part${at}`, { when: exactDay(9), relations: partOf }),
  )
  const known = corpusOf([...all, ...parts])
  const scene = memoryScene(known, known.events, LANES, null)
  const { events } = sceneOf(known, scene, LANES.choice, null, speeches.en)
  const bin = { ...BIN, events, count: size + partCount }
  return await renderPart('en', <BinPanel bin={bin} lanes={LANES} onClose={() => {}} />, {}, known)
}
const rowsOf = (panel: Element) => [...panel.querySelectorAll('.list li')]

it('the panel of a pill names the parts of its events beside them', async () => {
  const rows = rowsOf(await panelOf(2, 1))
  expect(rows.map((row) => row.textContent?.includes('+ 1'))).toEqual([true, false])
})

it('the panel of a pill says that it is cut only where an event of it is left out', async () => {
  const whole = await panelOf(150, 60)
  expect(rowsOf(whole)).toHaveLength(150)
  expect(whole.querySelector('.panel > p.soft')).toBeNull()
  closePage()
  const cut = await panelOf(230, 0)
  expect(rowsOf(cut)).toHaveLength(200)
  expect(cut.querySelector('.panel > p.soft')?.textContent).toContain('The first 200 of 230 events')
})

describe('what nobody knows', () => {
  it.each([
    ['en', 'events', 'There is no such event', 'To the timeline'],
    ['en', 'actors', 'There is no such actor', 'To the timeline'],
    ['en', 'chronicles', 'There is no such chronicle', 'To the timeline'],
    ['ar', 'events', 'لا يوجد حدث كهذا', 'إلى الخط الزمني'],
    ['ru', 'actors', 'Такого участника нет', 'К ленте времени'],
  ])('%s/%s: says so, and leads to the events with the filter kept', async (locale, section, title, way) => {
    const page = await openPage(`${locale}/${section}/never-was/?view=list&embed&actors=russia`)
    const article = screen.getByRole('article', { name: title })
    expect(article.textContent).toContain('never-was')
    expect(document.title).toContain(title)
    await page.user.click(within(article).getByRole('button', { name: way }))
    expect(screen.queryByRole('article')).toBeNull()
    expect(page.count()).toBe(countOf((event) => has(event, 'russia')))
    expect(page.link()).toBe(`${locale}/?actors=russia&view=list&embed`)
  })

  it('its name in the link is text, whatever it is, and does not turn the sentence around', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (id) => {
        const part = await renderPart('ar', <UnknownPanel what="event" id={id} onClose={() => {}} />)
        expect(part.querySelector('h2 + p')?.textContent).toContain(`«\u2068${id}\u2069»`)
        expect(part.querySelector('h2 + p *')).toBeNull()
        closePage()
      }),
      { numRuns: 50 },
    )
  })
})

it.each([
  ['day', '1970-01-10'],
  ['month', '1970-01'],
  ['year', '1970'],
] as const)('a date known to the %s is no more exact for machines', async (precision, datetime) => {
  const part = await renderPart('en', <EventDate when={{ ...exactDay(9), precision }} />)
  expect(part.querySelector('time')?.getAttribute('datetime')).toBe(datetime)
})
