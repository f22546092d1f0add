import { createHash } from 'node:crypto'
import { fold } from '../src/lib/fold.ts'

/** Converts text like `Citizen (Thailand)` to an id part, `citizen-thailand`. Empty without Latin letters or digits. */
export const slugOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Like `slugOf`, but never empty: text without Latin letters becomes `x` and eight hexadecimal digits of its hash. */
export const slugFor = (text: string): string =>
  slugOf(text) || `x${createHash('sha256').update(text).digest('hex').slice(0, 8)}`

const LONGEST = 80

/**
 * Builds an id from these texts, cut at 80 characters. It never ends in a number of its own, so a suffix like `-2` for
 * duplicates cannot collide with another id.
 */
export const idFrom = (texts: readonly string[]): string =>
  texts
    .map(slugFor)
    .join('-')
    .slice(0, LONGEST)
    .replace(/-$/, '')
    .replace(/(?:-\d+)+$/, (numbers) => numbers.replaceAll('-', ''))
