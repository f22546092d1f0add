import { compareText } from '../src/lib/compareText.ts'

/** Inverted index: the rows of each word. In memory until written, with one or two bytes per word of each event. */
export interface WordIndex {
  /** Rows must come in ascending order; the words of a row must not repeat. */
  readonly add: (row: number, words: Iterable<string>) => void
  /** Each word in UTF-16 order, with the number of its rows, and the rows in ascending order. */
  readonly entries: () => Generator<{
    readonly word: string
    readonly count: number
    readonly rows: Iterable<number>
  }>
}

/** Row deltas as varints: seven bits per byte; the eighth bit is set if more bytes follow. */
interface Postings {
  count: number
  last: number
  length: number
  bytes: Uint8Array
}

function append(postings: Postings, row: number) {
  if (postings.length + 5 > postings.bytes.length) {
    const larger = new Uint8Array(postings.bytes.length * 2)
    larger.set(postings.bytes)
    postings.bytes = larger
  }
  let step = row - postings.last
  for (; step > 127; step >>>= 7) postings.bytes[postings.length++] = (step & 127) | 128
  postings.bytes[postings.length++] = step
  postings.last = row
  postings.count += 1
}

function* rowsOf({ bytes, length }: Postings): Generator<number> {
  let row = 0
  let [step, shift] = [0, 0]
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number
    step |= (byte & 127) << shift
    shift += 7
    if (byte > 127) continue
    row += step
    yield row
    ;[step, shift] = [0, 0]
  }
}

export function wordIndex(): WordIndex {
  // Most words occur in a single event: these are stored as the row itself.
  const all = new Map<string, number | Postings>()
  return {
    add: (row, words) => {
      for (const word of words) {
        const known = all.get(word)
        if (known === undefined) all.set(word, row)
        else if (typeof known === 'object') append(known, row)
        else {
          const postings = { count: 0, last: 0, length: 0, bytes: new Uint8Array(16) }
          append(postings, known)
          append(postings, row)
          all.set(word, postings)
        }
      }
    },
    *entries() {
      for (const word of [...all.keys()].sort(compareText)) {
        const known = all.get(word) as number | Postings
        if (typeof known === 'number') yield { word, count: 1, rows: [known] }
        else yield { word, count: known.count, rows: rowsOf(known) }
        all.delete(word)
      }
    },
  }
}
