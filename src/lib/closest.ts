import { compareText } from './compareText.ts'

/** Levenshtein distance: the least number of letters to insert, delete or replace to turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const exchanged = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(exchanged, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

/** "Did you mean": the candidate of least edit distance, at most a third of the letters (0 below 3), or null. */
export function closest(text: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const length = Math.max(text.length, candidate.length)
    const allowed = length < 3 ? 0 : Math.ceil(length / 3)
    if (Math.abs(text.length - candidate.length) > Math.min(allowed, least - 1)) continue
    const distance = editDistance(text, candidate)
    if (distance <= allowed && distance < least) {
      best = candidate
      least = distance
    }
  }
  return best
}

/** The most edits between a word and another that is offered for it. */
const editsAllowed = ({ length }: string): number => (length < 3 ? 0 : length < 6 ? 1 : 2)

const sharedStart = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** At most `many` of the words that are nearest to `word` and not `word` itself: fewest edits, then longest same start. */
export function nearest(word: string, words: Iterable<string>, many: number): readonly string[] {
  const allowed = editsAllowed(word)
  const near = [...new Set(words)]
    .filter((other) => other !== word && Math.abs(other.length - word.length) <= allowed)
    .map((other) => ({ other, edits: editDistance(word, other), start: sharedStart(word, other) }))
    .filter(({ edits }) => edits <= allowed)
  return near
    .sort((a, b) => a.edits - b.edits || b.start - a.start || compareText(a.other, b.other))
    .slice(0, many)
    .map(({ other }) => other)
}
