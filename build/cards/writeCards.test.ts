import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Card, cardSvg } from './cardSvg.ts'
import { writeCards } from './writeCards.ts'

const card: Card = {
  locale: 'ru',
  title: 'Путин и Байден говорят по телефону',
  dateline: 'вторник, 13 апреля 2021 г.',
  glyph: 'talk',
  kind: 'телефонный разговор',
  tone: 'cooperation',
  who: 'Россия и США',
  sources: 'Источники: 3',
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (...cards: readonly Card[]) =>
  writeCards(
    new Map(cards.map((one, index) => [`ru/events/e${index}/card.png`, cardSvg(one)])),
    join(folder, 'site'),
    join(folder, 'cache'),
  )
const written = (index: number) => readFileSync(join(folder, 'site', `ru/events/e${index}/card.png`))

describe('cards', () => {
  it('are PNG pictures of 1200 by 630 pixels', () => {
    write(card)
    const png = written(0)
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    // The IHDR chunk starts at byte 8: length, name, width, height.
    expect(png.subarray(12, 16).toString('latin1')).toBe('IHDR')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  })

  it('are rendered once: a second build finds all in the cache', () => {
    const other = { ...card, title: 'Другое' }
    expect(write(card, other)).toEqual({ drawn: 2, kept: 0 })
    rmSync(join(folder, 'site'), { recursive: true })
    expect(write(card, other)).toEqual({ drawn: 0, kept: 2 })
    expect(written(0).equals(written(1))).toBe(false)
  })

  it('are rendered again if their content changes', () => {
    write(card)
    const before = written(0)
    expect(write({ ...card, sources: 'Источники: 4' })).toEqual({ drawn: 1, kept: 0 })
    expect(written(0).equals(before)).toBe(false)
  })

  it('leave no partial file in the cache', () => {
    write(card)
    for (const file of readdirSync(join(folder, 'cache'))) expect(file).toMatch(/^[0-9a-f]{64}\.png$/)
  })
})
