import { closeSync, openSync, writeSync } from 'node:fs'

/** What was refused: all of it in a file, the first of it to show. */
export interface Refusals {
  /** Says, in a sentence, why what stands there is left out. */
  readonly add: (at: string, what: string) => void
  readonly count: () => number
  /** Lines as in the file. */
  readonly first: () => readonly string[]
  readonly close: () => void
}

const SHOWN = 20

/** The file is only made where there is something to write. */
export function refusalsIn(path: string): Refusals {
  const first: string[] = []
  let count = 0
  let file: number | null = null
  return {
    add: (at, what) => {
      // One line each, whatever a cell holds.
      const line = `${at}: ${what}`.replace(/\p{Cc}+/gu, ' ')
      count += 1
      if (first.length < SHOWN) first.push(line)
      file ??= openSync(path, 'w')
      writeSync(file, `${line}\n`)
    },
    count: () => count,
    first: () => first,
    close: () => {
      if (file !== null) closeSync(file)
      file = null
    },
  }
}
