import { expect, it } from 'vitest'
import { withoutIsolates } from './isolates.ts'

it('takes out the isolates, nested ones too, and nothing else', () => {
  expect(withoutIsolates('«\u2068كلمات: \u2067a\u2069\u2069» \u200Fب')).toBe('«كلمات: a» \u200Fب')
})
