import fc from 'fast-check'
import { expect, it } from 'vitest'
import { visible } from './visible.ts'

it('shows what hides, and leaves words of every script as they are', () => {
  expect(visible('a\u202Eb\u001B[0m')).toBe('aU+202EbU+001B[0m')
  expect(visible('Россия · روسيا')).toBe('Россия · روسيا')
})

it('leaves one line that holds nothing more to show', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'ي', '\u202E', '\n', '\u{E0041}', '\uD800') }),
      (text) => {
        expect(visible(text)).not.toMatch(/\n/)
        expect(visible(visible(text))).toBe(visible(text))
      },
    ),
  )
})
