import { createHash } from 'node:crypto'
import { fold } from '../src/lib/fold.ts'

/** A text as part of an id: `citizen-thailand` for `Citizen (Thailand)`. Empty for one without Latin letters and digits. */
export const slugOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The same, where there must be one: what has no Latin letters gets eight digits that stand for the text. */
export const slugFor = (text: string): string =>
  slugOf(text) || `x${createHash('sha256').update(text).digest('hex').slice(0, 8)}`

const LONGEST = 80

/**
 * An id from these texts, cut at 80 characters. It never ends in a number of its own, so that `-2` and on may tell those
 * that repeat apart, and no two ids meet.
 */
export const idFrom = (texts: readonly string[]): string =>
  texts
    .map(slugFor)
    .join('-')
    .slice(0, LONGEST)
    .replace(/-$/, '')
    .replace(/(?:-\d+)+$/, (numbers) => numbers.replaceAll('-', ''))
