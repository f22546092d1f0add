import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Facet } from '../../query/query.ts'
import type { EventHead } from '../../schema/published.ts'
import { LOCALES } from '../../schema/vocabulary.ts'
import { MESSAGES } from '../../testing/messages.ts'
import { closePage, type OpenPage, openPage } from '../../testing/openPage.tsx'
import { acts, corpus, countOf, has, nameOf } from '../../testing/servedRecords.ts'
import { speeches } from '../../testing/speeches.ts'

afterEach(closePage)

/** Clicks the checkbox of a value. Its accessible name is the value's and a count. */
const check = async (page: OpenPage, facet: HTMLElement, value: string) =>
  page.user.click(within(facet).getByRole('checkbox', { name: new RegExp(`^${value} \\d+$`) }))

const idsOf = (test: (event: EventHead) => boolean) => corpus.events.filter(test).map(({ id }) => id)

describe.each(LOCALES)('filters in %s', (language) => {
  const say = MESSAGES[language]

  it('one actor leaves its own events, two together narrow them', async () => {
    const page = await openPage(`${language}/?view=list`)
    expect(page.count()).toBe(corpus.events.length)
    expect(page.listed()).toEqual(corpus.events.map(({ id }) => id))

    const facet = await page.openFacet('actors')
    await check(page, facet, nameOf('russia', language))
    const withRussia = countOf((event) => has(event, 'russia'))
    expect(withRussia).toBeLessThan(corpus.events.length)
    expect(page.count()).toBe(withRussia)
    expect(page.listed()).toEqual(idsOf((event) => has(event, 'russia')))
    expect(page.link()).toBe(`${language}/?actors=russia&view=list`)

    await check(page, facet, nameOf('united-states', language))
    expect(page.count()).toBe(countOf((event) => has(event, 'russia') || has(event, 'united-states')))
    await page.user.selectOptions(within(facet).getByRole('combobox', { name: say['match.label'] }), 'all')
    const together = countOf((event) => has(event, 'russia') && has(event, 'united-states'))
    expect(together).toBeLessThan(withRussia)
    expect(page.count()).toBe(together)
    expect(page.link()).toBe(`${language}/?actors=russia.united-states&match=all&view=list`)

    const chips = within(screen.getByRole('list', { name: say['filters.set'] })).getAllByRole('listitem')
    expect(chips.map((chip) => chip.querySelector('span')?.textContent)).toEqual(
      expect.arrayContaining([nameOf('russia', language), nameOf('united-states', language)]),
    )
    expect(screen.getByRole('button', { name: new RegExp(`^${say['facet.actors']} 2`) })).toBeTruthy()
  })

  it('who acts toward whom gives the counts that the records give', async () => {
    const page = await openPage(`${language}/?view=list`)
    const flows = within(screen.getByRole('group', { name: say['flow.label'] })).getAllByRole('button')
    const expected = [
      countOf((event) => acts(event, 'russia') && has(event, 'united-states', ['target'])),
      countOf((event) => acts(event, 'united-states') && has(event, 'russia', ['target'])),
      countOf((event) => acts(event, 'russia') && acts(event, 'united-states')),
    ]
    expect(flows.map((flow) => flow.querySelector('b')?.textContent)).toEqual(expected.map(String))
    for (const [at, count] of expected.entries()) {
      const flow = flows[at] as HTMLElement
      await page.user.click(flow)
      expect(page.count()).toBe(count)
      expect(flows.map((other) => other.getAttribute('aria-pressed'))).toEqual(
        flows.map((other) => String(other === flow)),
      )
      await page.user.click(flow)
      expect(page.count()).toBe(corpus.events.length)
    }
    expect(page.link()).toBe(`${language}/?view=list`)
  })

  it('nothing matches: the page says so, and clears the filters', async () => {
    const page = await openPage(`${language}/?view=list&q=zzzzzz&topics=summit&from=2021-04-10`)
    expect(page.count()).toBe(0)
    const notice = screen.getByText(say['empty.title']).parentElement as HTMLElement
    await page.user.click(within(notice).getByRole('button', { name: say['filters.clear'] }))
    expect(page.count()).toBe(corpus.events.length)
    expect(screen.queryByText(say['empty.title'])).toBeNull()
    expect(page.link()).toBe(`${language}/?from=2021-04-10&view=list`)
  })
})

describe.each(LOCALES)('words that find nothing in %s', (language) => {
  const say = (key: 'search.nothing' | 'search.didYouMean', words: string) =>
    speeches[language].say(key, { words })

  it('are shown with the nearest words, which a press searches for', async () => {
    const page = await openPage(`${language}/?view=list&q=Patrusev`)
    expect(page.count()).toBe(0)
    expect(screen.getByText(say('search.nothing', 'Patrusev'))).toBeTruthy()
    await page.user.click(screen.getByRole('button', { name: say('search.didYouMean', 'Patrushev') }))
    expect(page.link()).toBe(`${language}/?q=Patrushev&view=list`)
    expect(page.count()).toBeGreaterThan(0)
  })

  it('are shown with none where a filter is why, or none is near', async () => {
    for (const asked of ['q=Patrushev&actors=parmelin', 'q=Patrusev&actors=parmelin', 'q=Macron']) {
      const page = await openPage(`${language}/?view=list&${asked}`)
      expect([asked, page.count()]).toEqual([asked, 0])
      expect(screen.getByText(MESSAGES[language]['empty.title'])).toBeTruthy()
    }
  })
})

describe('the count beside a value', () => {
  /** The kinds whose types in the records do not begin with their name. */
  const TYPES_OF: Readonly<Record<string, readonly string[]>> = {
    agreement: ['support', 'retreat'],
    forces: ['mobilize/troops'],
    offer: ['agree', 'concede'],
    sanctions: ['sanction/discontinue'],
  }
  const VALUES: Readonly<Record<Facet, (event: EventHead, value: string) => boolean>> = {
    actors: (event, actor) => has(event, actor),
    types: ({ type }, wanted) =>
      TYPES_OF[wanted]?.includes(type) ?? (type === wanted || type.startsWith(`${wanted}/`)),
    topics: ({ topics }, topic) => topics.includes(topic),
    places: ({ place }, wanted) => place === wanted,
  }

  it.each(Object.keys(VALUES) as Facet[])(
    'is what it would show under the other filters: %s',
    async (facet) => {
      const others = facet === 'topics' ? 'types=sanction' : 'topics=sanctions'
      const page = await openPage(`en/?view=list&${others}`)
      const boxes = [...(await page.openFacet(facet)).querySelectorAll<HTMLInputElement>('[type=checkbox]')]
      expect(boxes.length).toBeGreaterThan(3)
      let shown = 0
      for (const box of boxes) {
        const count = Number(box.closest('label')?.querySelector('small')?.textContent)
        if (count === 0) continue
        shown++
        await page.user.click(box)
        expect(page.count()).toBe(count)
        const value = new URLSearchParams(page.link().split('?')[1]).get(facet) ?? 'none'
        const passesOthers: (event: EventHead) => boolean =
          facet === 'topics'
            ? (event) => event.type.split('/')[0] === 'sanction'
            : (event) => event.topics.includes('sanctions')
        expect(count).toBe(countOf((event) => passesOthers(event) && VALUES[facet](event, value)))
        await page.user.click(box)
        expect(box.checked).toBe(false)
      }
      expect(shown).toBeGreaterThan(1)
    },
  )
})
