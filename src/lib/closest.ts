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
const editsAllowed = ({ length }: string): number => (length < 3 ? 0 : length < 7 ? 1 : 2)

const sharedStart = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** A bit for each letter that occurs, with some letters sharing one. */
function letterBits(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

/** Whether more than `most` bits are set. */
function hasMoreBits(bits: number, most: number): boolean {
  let rest = bits
  for (let removed = 0; removed < most && rest !== 0; removed++) rest &= rest - 1
  return rest !== 0
}

/** At most `many` of the words that are nearest to `word` and not `word` itself: fewest edits, then longest same start. */
export function nearest(word: string, words: Iterable<string>, many: number): readonly string[] {
  const allowed = editsAllowed(word)
  const bits = letterBits(word)
  const near = new Map<string, { readonly edits: number; readonly start: number }>()
  for (const other of words) {
    if (Math.abs(other.length - word.length) > allowed || other === word) continue
    // An edit adds and removes at most one letter: this skips most of a million words at a tenth of the cost.
    const others = letterBits(other)
    if (hasMoreBits(bits & ~others, allowed) || hasMoreBits(others & ~bits, allowed)) continue
    const edits = editDistance(word, other)
    if (edits <= allowed) near.set(other, { edits, start: sharedStart(word, other) })
  }
  return [...near]
    .sort(([a, one], [b, two]) => one.edits - two.edits || two.start - one.start || (a < b ? -1 : 1))
    .slice(0, many)
    .map(([other]) => other)
}
