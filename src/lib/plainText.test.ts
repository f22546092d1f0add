import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainText } from './plainText.ts'

it('drops control and invisible characters, and joins lines', () => {
  expect(plainText(' a\u0000b\n\u202Ec\u2069 \t d\uFFFE\uD800 ')).toBe('ab c d')
})

it('keeps the joiners and marks that right-to-left scripts are written with', () => {
  expect(plainText('می\u200Cخواهم\u200F، كيانًّا')).toBe('می\u200Cخواهم\u200F، كيانًّا'.normalize('NFC'))
})

it('keeps at most two combining marks per letter', () => {
  expect(plainText(`q${'\u0301'.repeat(40)}`)).toBe('q\u0301\u0301')
})

it('is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainText(plainText(text))).toBe(plainText(text))
    }),
  )
})
