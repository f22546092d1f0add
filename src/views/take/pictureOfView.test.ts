import { expect, it } from 'vitest'
import { parseIsoDay } from '../../lib/day.ts'
import { memorySource } from '../../memory/memorySource.ts'
import { isInView, windowOf } from '../../model/window.ts'
import { type Address, encodeAddress, homeAddress } from '../../query/address.ts'
import { EVERYTHING } from '../../query/query.ts'
import { curatedRecords } from '../../testing/curatedRecords.ts'
import { CALL } from '../../testing/knownEvents.ts'
import { speeches } from '../../testing/speeches.ts'
import { pictureOfView } from './pictureOfView.ts'

const { corpus } = curatedRecords()
const noFile = () => Promise.reject(new Error('A picture needs no event’s file.'))
const source = memorySource(corpus, { peek: () => undefined, load: noFile, loadAll: noFile })

/** A picture of the view at an address. */
function pictureAt(parts: Partial<Address>) {
  const address = { ...homeAddress(parts.locale ?? 'en'), ...parts }
  const open = address.page.kind === 'event' ? (corpus.byId.get(address.page.id) ?? null) : null
  return pictureOfView({
    ...{ source, names: corpus, speech: speeches[address.locale], address },
    window: windowOf(corpus, address, open),
    hrefOf: (address) => `https://host.example/${encodeAddress(address)}`,
  })
}

it('has the title, filters, days and counts of the view', async () => {
  const { heading, scene, window } = await pictureAt({
    query: { ...EVERYTHING, actors: ['czechia'], topics: ['czech-affair'] },
    from: parseIsoDay('2021-04-10'),
    to: parseIsoDay('2021-04-24'),
  })
  const { title } = [...corpus.chronicles.values()][0] ?? {}
  expect(heading.title).toBe(title?.en)
  expect(heading.filters).toContain(corpus.actors.get('czechia')?.name.en)
  expect(heading.filters).toContain(' · ')
  const inView = scene.events.filter((event) => isInView(event, window))
  const count = inView.reduce((sum, { parts }) => sum + 1 + parts, 0)
  expect(count).toBeGreaterThan(1)
  expect(heading.dateline).toMatch(/^10 – 24 April 2021 · \d+ of \d+ events, \d+ in view$/)
  expect(heading.dateline).toContain(` of ${corpus.events.length} events`)
  expect(heading.dateline).toContain(`, ${count} in view`)
})

it('has an address that opens the same: its days, as timeline, in this version, without the open event', async () => {
  const { foot, window } = await pictureAt({
    locale: 'ar',
    page: { kind: 'event', id: CALL },
    lanes: 'topic',
  })
  const url = new URL(foot?.address ?? '')
  expect(url.pathname).toBe('/ar/')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    ...{ from: '2021-04-12', to: '2021-04-26', view: 'timeline', lanes: 'topic', v: corpus.version },
  })
  expect([window.from, window.to]).toEqual(['2021-04-12', '2021-04-26'].map(parseIsoDay))
  expect(foot?.version).toContain(corpus.version)
})

it('keeps the page of a chronicle, which decides about days and lanes', async () => {
  const [id = ''] = corpus.chronicles.keys()
  const { foot } = await pictureAt({ page: { kind: 'chronicle', id } })
  expect(new URL(foot?.address ?? '').pathname).toBe(`/en/chronicles/${id}/`)
})
