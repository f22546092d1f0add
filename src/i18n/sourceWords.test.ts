import { describe, expect, it } from 'vitest'

import { LOCALES, VOICES } from '../schema/vocabulary.ts'
import { writtenRecords } from '../testing/writtenRecords.ts'
import { SOURCES_MESSAGES, sourceWords } from './sourceWords.ts'

const records = writtenRecords()

const source = (id: string) => {
  const found = records.sources.get(id)
  if (!found) throw new Error(`no source ${id}`)
  return found
}

describe('the publisher of a source', () => {
  it.each([
    ['tass-1280045', 'TASS (Russian state agency)'],
    ['urdupoint-1228506', 'Sputnik (Russian state media) via UrduPoint'],
    ['pledgetimes-peskov', 'RIA (Russian state agency) via Pledge Times (machine-translated digest)'],
    ['ani-1539411', 'ANI and Sputnik (Russian state media) via Devdiscourse'],
    ['rferl-0416', 'RFE/RL (funded by the US Congress)'],
    ['voa-editorial', 'VOA Editorials (US government)'],
    ['larouche-0513', 'EIR News (LaRouche movement)'],
    ['kremlin-blog-0413', 'Kremlin via Kremlin Stories (blog)'],
    // A body whose name says whose voice it is, and news, stand alone.
    ['ofac-888', 'US Treasury, OFAC'],
    ['natpost-0318', 'Reuters via National Post'],
    ['iz-1151522', 'Izvestia (only the headline was read)'],
  ])('of %s: %s', (id, words) => {
    expect(sourceWords('en', records).publisher(source(id))).toBe(words)
  })

  it.each([
    ['ar', 'ريا نوفوستي (وكالة روسية رسمية) عبر Pledge Times (موجز مترجم آليًا)'],
    ['ru', 'РИА Новости (российское госагентство) через Pledge Times (машинный перевод)'],
  ] as const)('stands with both voices in %s', (locale, words) => {
    expect(sourceWords(locale, records).publisher(source('pledgetimes-peskov'))).toBe(words)
  })
})

it.each(LOCALES)('every voice has words, of a state that they do not name too, in %s', (locale) => {
  const { voice } = sourceWords(locale, records)
  for (const each of VOICES) {
    const of = { en: 'Atlantis', ar: 'أطلانطس', ru: 'Атлантида' }
    expect(SOURCES_MESSAGES[locale]).toHaveProperty([`voice.${each}`])
    expect(voice({ name: 'Some', voice: each, of }).trim()).not.toBe('')
  }
  expect(voice({ name: 'Some', voice: 'state-agency', of: 'czechia' })).toContain(
    records.actors.get('czechia')?.name[locale],
  )
})
