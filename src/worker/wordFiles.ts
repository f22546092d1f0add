import { readNumbers, readTexts } from '../exchange/parquet.ts'
import { LoadFailure } from '../lib/fetchFile.ts'
import { foldAlike } from '../lib/fold.ts'
import { groupBy } from '../lib/groupBy.ts'
import { keeping } from '../lib/keeping.ts'
import { lowerBound } from '../lib/lowerBound.ts'
import { wordPattern } from '../lib/wordForms.ts'
import type { Manifest } from '../schema/manifest.ts'
import type { Files } from './files.ts'
import { partAt, startsOf } from './partRows.ts'

interface Words {
  /** All words, one a line: one search through a long text is faster than one through each word. */
  readonly text: string
  /** The start of each word in the text, and the end of the text. */
  readonly places: Uint32Array
  /** Where the postings of each word start, counted over all files. */
  readonly starts: Uint32Array
}

/** The words with letters that look alike folded: not every corpus was built with them folded. */
function refolded(words: readonly string[]): readonly string[] {
  const all = words.join(' ')
  return foldAlike(all) === all ? words : words.map(foldAlike)
}

/** The numbers of the words that contain this word or are forms of it. */
function wordsWith(asked: string, { text, places }: Words): ReadonlySet<number> {
  const found = new Set<number>()
  const pattern = new RegExp(wordPattern(asked), 'g')
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index } = match
    const next = lowerBound(places.length, (word) => (places[word] ?? 0) <= index)
    found.add(next - 1)
    pattern.lastIndex = places[next] ?? text.length
  }
  return found
}

/** The inverted index of words. All functions reject with a `LoadFailure` if a file fails to load. */
export interface WordFiles {
  /** Sets 1 for the rows whose texts have this folded word, anywhere in a word or in another form. */
  readonly mark: (asked: string, found: Uint8Array) => Promise<void>
  /** All folded words. */
  readonly all: () => Promise<readonly string[]>
  /** Fetches and decodes all words, so that a search need not wait for them. */
  readonly prefetch: () => Promise<unknown>
}

export function wordFilesIn(folder: string, { read }: Files, { parts }: Manifest): WordFiles {
  const fileStarts = startsOf(parts.postings)

  const words = keeping(1, async (_: null): Promise<Words> => {
    const all = await Promise.all(
      parts.words.map((part) =>
        read(part, (buffer) => ({
          words: refolded(readTexts(buffer, ['word'], part.rows).word),
          counts: readNumbers(buffer, ['count'], part.rows)[0] ?? new Int32Array(),
        })),
      ),
    )
    const many = startsOf(parts.words).at(-1) ?? 0
    const places = new Uint32Array(many + 1)
    const starts = new Uint32Array(many + 1)
    let at = 0
    for (const { words, counts } of all) {
      for (const [index, word] of words.entries()) {
        places[at + 1] = (places[at] ?? 0) + word.length + 1
        starts[at + 1] = (starts[at] ?? 0) + (counts[index] ?? 0)
        at += 1
      }
    }
    // Otherwise a search would look for postings after the last file.
    if (starts[many] !== fileStarts.at(-1)) {
      throw new LoadFailure('unreadable', `${folder}${parts.words.at(-1)?.file ?? 'manifest.json'}`)
    }
    return { text: all.map(({ words }) => `${words.join('\n')}\n`).join(''), places, starts }
  })

  const postingsIn = keeping(24, async (file: number) => {
    const part = parts.postings[file]
    if (!part) throw new Error(`wordFilesIn: no postings ${file}`)
    return read(part, (buffer) => readNumbers(buffer, ['row'], part.rows)[0] ?? new Int32Array())
  })

  /** The postings of all words that contain this text, split at the ends of files. */
  function* piecesOf(asked: string, words: Words) {
    const { starts } = words
    for (const word of wordsWith(asked, words)) {
      const to = starts[word + 1] ?? 0
      let from = starts[word] ?? 0
      for (let file = partAt(fileStarts, from); from < to; file++) {
        const end = Math.min(to, fileStarts[file + 1] ?? 0)
        const start = fileStarts[file] ?? 0
        yield { file, from: from - start, to: end - start }
        from = end
      }
    }
  }

  return {
    mark: async (asked, found) => {
      const byFile = groupBy([...piecesOf(asked, await words(null))], ({ file }) => file)
      await Promise.all(
        [...byFile].map(async ([file, pieces]) => {
          const rows = await postingsIn(file)
          for (const { from, to } of pieces) for (let at = from; at < to; at++) found[rows[at] ?? 0] = 1
        }),
      )
    },
    all: async () => (await words(null)).text.split('\n').filter(Boolean),
    prefetch: () => words(null),
  }
}
