import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { hostileText } from '../testing/fullEvents.ts'
import { readNumbers, readTexts, UnreadablePart } from './parquet.ts'

const numbers = fc.array(fc.integer({ min: -0x80000000, max: 0x7fffffff }), { minLength: 1, maxLength: 300 })
const ENCODINGS = ['PLAIN', 'DELTA_BINARY_PACKED', 'RLE_DICTIONARY'] as const

describe('what was written', () => {
  it('is read back as numbers, whatever the encoding and the pages', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(...ENCODINGS),
        fc.boolean(),
        fc.integer({ min: 1, max: 200 }),
        (data, encoding, nullable, rowGroupSize) => {
          const buffer = parquetWriteBuffer({
            columnData: [
              { name: 'other', data: data.map(String), type: 'STRING', nullable: false },
              { name: 'row', data: Int32Array.from(data), type: 'INT32', encoding, nullable },
            ],
            rowGroupSize,
            pageSize: 64,
          })
          expect(readNumbers(buffer, ['row'], data.length)).toEqual([Int32Array.from(data)])
          expect(readTexts(buffer, ['other'], data.length)).toEqual({ other: data.map(String) })
        },
      ),
    )
  })

  it('is read back as text, even where it was meant to harm', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 20 }), (data) => {
        const buffer = parquetWriteBuffer({
          columnData: [{ name: 'title', data, type: 'STRING', nullable: false }],
        })
        // A lone surrogate cannot be encoded as UTF-8 and becomes U+FFFD.
        const { title } = readTexts(buffer, ['title'], data.length)
        expect(title).toEqual(
          data.map((text) =>
            new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)),
          ),
        )
      }),
    )
  })
})

describe('a part that is not what it should be', () => {
  const rows = 500
  const buffer = parquetWriteBuffer({
    columnData: [
      {
        name: 'row',
        data: Int32Array.from({ length: rows }, (_, row) => row * 7),
        type: 'INT32',
        nullable: false,
      },
      {
        name: 'id',
        data: Array.from({ length: rows }, (_, row) => `e-${row}`),
        type: 'STRING',
        nullable: false,
      },
    ],
  })
  const read = (bytes: ArrayBuffer) => () => [
    readNumbers(bytes, ['row'], rows),
    readTexts(bytes, ['id'], rows),
  ]

  it('says so where it is empty, no Parquet, or cut short anywhere', () => {
    expect(read(buffer)).not.toThrow()
    const page = new TextEncoder().encode('<!doctype html><title>Not found</title>')
    expect(read(new ArrayBuffer(0))).toThrow(UnreadablePart)
    expect(read(page.buffer as ArrayBuffer)).toThrow(UnreadablePart)
    for (let end = 1; end < buffer.byteLength; end += 13) {
      expect(read(buffer.slice(0, end))).toThrow(UnreadablePart)
      expect(read(buffer.slice(end))).toThrow(UnreadablePart)
    }
  })

  it('says so where it lacks a column, holds another kind of it, or another number of rows', () => {
    expect(() => readNumbers(buffer, ['actor'], rows)).toThrow(UnreadablePart)
    expect(() => readNumbers(buffer, ['id'], rows)).toThrow(
      new UnreadablePart('Its column id is BYTE_ARRAY.'),
    )
    expect(() => readTexts(buffer, ['row'], rows)).toThrow(UnreadablePart)
    for (const wrong of [0, rows - 1, rows + 1]) {
      expect(() => readNumbers(buffer, ['row'], wrong)).toThrow(
        new UnreadablePart(`It holds 500 rows, not ${wrong}.`),
      )
    }
  })

  it('never ends in anything but its numbers or that error, whatever byte is another', () => {
    fc.assert(
      fc.property(fc.nat(buffer.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = new Uint8Array(buffer.slice(0))
        bytes[at] = (bytes[at] ?? 0) ^ change
        try {
          read(bytes.buffer)()
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadablePart)
        }
      }),
    )
  })
})
