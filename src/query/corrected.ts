import { fold } from '../lib/fold.ts'

/** The words of a text as written: `fold` of each is a folded word. */
export const writtenWords = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+/gu) ?? []).filter(
    (word) => fold(word) !== '',
  )

/** What is searched. */
export interface Searched {
  /** Whether all these words are found together, under the other filters too. */
  readonly finds: (words: string) => boolean | Promise<boolean>
  /** Whether this word is found at all. */
  readonly knows: (word: string) => boolean | Promise<boolean>
  /** The folded words that are nearest to this one, best first. */
  readonly near: (folded: string) => readonly string[] | Promise<readonly string[]>
  /** How a folded word is written where these words are found. */
  readonly written: (folded: string, words: string) => string | Promise<string>
}

/**
 * The words with each one that is not known replaced by the nearest that finds something together with the others. Null
 * if all are known, or one has no such word: then its spelling is not why nothing is found.
 */
export async function corrected(
  words: string,
  { finds, knows, near, written }: Searched,
): Promise<string | null> {
  const typed = writtenWords(words)
  const unknown = new Set<string>()
  for (const word of typed) if (!(await knows(word))) unknown.add(word)
  if (unknown.size === 0) return null

  const found = typed.filter((word) => !unknown.has(word))
  const corrections = new Map<string, string>()
  for (const word of unknown) {
    for (const other of await near(fold(word))) {
      if (corrections.has(word) || !(await finds([...found, other].join(' ')))) continue
      corrections.set(word, other)
      found.push(other)
    }
    if (!corrections.has(word)) return null
  }
  const all = found.join(' ')
  for (const [word, other] of corrections) corrections.set(word, await written(other, all))
  return typed.map((word) => corrections.get(word) ?? word).join(' ')
}

/** How the first of these texts that has a folded word writes it; undefined if none has it. */
export const writtenIn = (texts: readonly string[], folded: string): string | undefined =>
  texts.flatMap(writtenWords).find((word) => fold(word) === folded)
