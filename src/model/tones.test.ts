import { expect, it } from 'vitest'
import { toneOf } from './tones.ts'

it.each([
  ['consult/phone', 'cooperation'],
  ['retreat', 'cooperation'],
  ['accuse', 'verbal-conflict'],
  ['sanction/expel', 'material-conflict'],
  ['assault', 'material-conflict'],
  ['statement', 'neutral'],
  // A type that nobody knows.
  ['atlantis', 'neutral'],
])('the colour of a mark for %s says %s', (type, tone) => {
  expect(toneOf(type)).toBe(tone)
})
