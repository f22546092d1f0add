import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasOneOrigin, isWeak, stateOfPage } from './bearing.ts'
import { checkRecords, type Written } from './checkRecords.ts'
import type { RecordKind } from './rule.ts'
import type { Voice } from './vocabulary.ts'

const IDS = ['ap', 'afp', 'tass', 'cbc'] as const
const origins: fc.Arbitrary<readonly string[]> = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1 })

describe('the origin of what pages say', () => {
  it('is one exactly where some publisher is behind every page, in whatever order they stand', () => {
    fc.assert(
      fc.property(fc.array(origins), fc.nat(), (pages, turn) => {
        const known = IDS.some((each) => pages.every((page) => page.includes(each)))
        const turned = [...pages.slice(turn % 5), ...pages.slice(0, turn % 5)]
        expect(hasOneOrigin(turned)).toBe(pages.length > 0 && known)
      }),
    )
  })

  it('is not more by a page of the same publisher, and never one again by another page', () => {
    fc.assert(
      fc.property(fc.array(origins, { minLength: 1 }), origins, (pages, more) => {
        expect(hasOneOrigin([...pages, ...pages])).toBe(hasOneOrigin(pages))
        if (!hasOneOrigin(pages)) expect(hasOneOrigin([...pages, more])).toBe(false)
      }),
    )
  })
})

const name = (en: string) => ({ en, ar: en, ru: en })
const written = (kind: RecordKind, id: string, value: unknown): Written => ({ kind, id, file: null, value })
const publisher = (id: Voice | string, voice: Voice, of?: string) =>
  written('publishers', id, { name: id, voice, ...(of === undefined ? {} : { of }) })

const { records, findings } = checkRecords([
  written('actors', 'russia', { kind: 'state', name: name('Russia') }),
  written('actors', 'united-states', { kind: 'state', name: name('United States') }),
  written('actors', 'kremlin', { kind: 'organisation', name: name('Kremlin'), parent: 'russia' }),
  publisher('kremlin', 'government', 'kremlin'),
  publisher('tass', 'state-agency', 'russia'),
  publisher('rferl', 'funded', 'united-states'),
  publisher('ap', 'agency'),
  publisher('somebody', 'blog'),
  publisher('digest', 'machine-translated'),
])

const page = (publisher: string | string[], via?: string) => ({
  publisher,
  via,
  title: 'A page',
  lang: 'en',
  kind: 'news' as const,
  seen: true,
  headlineOnly: false,
})

it('reads the records of these tests', () => {
  expect(findings).toEqual([])
})

describe('a page', () => {
  it.each([
    ['russia', page('tass')],
    ['russia', page(['kremlin', 'tass'])],
    // Who carries a text does not speak in it.
    ['russia', page('kremlin', 'ap')],
    ['united-states', page('rferl')],
    [null, page('ap', 'tass')],
    [null, page(['ap', 'tass'])],
    [null, page(['kremlin', 'rferl'])],
    [null, page('nobody-known')],
  ])('is the voice of %s where it says so of all its writers: %#', (state, source) => {
    expect(stateOfPage(source, records)).toBe(state)
  })

  it.each([
    [true, page('somebody')],
    [true, page('kremlin', 'somebody')],
    [true, page('tass', 'digest')],
    [false, page('tass', 'ap')],
    [false, page(['somebody', 'ap'])],
    [false, page('ap')],
  ])('is weak (%s) by who wrote or carried it: %#', (weak, source) => {
    expect(isWeak(source, records)).toBe(weak)
  })
})
