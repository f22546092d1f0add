import { closeSync, openSync, writeSync } from 'node:fs'

/** Collects refused rows: all of them in a file, the first ones to print. */
export interface Refusals {
  /** Adds a sentence on why the row at this place is left out. */
  readonly add: (at: string, what: string) => void
  readonly count: () => number
  /** The first lines of the file. */
  readonly first: () => readonly string[]
  readonly close: () => void
}

const SHOWN = 20

/** The file is created on the first refusal. */
export function refusalsIn(path: string): Refusals {
  const first: string[] = []
  let count = 0
  let file: number | null = null
  return {
    add: (at, what) => {
      // Control characters become spaces, so that each refusal is one line.
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
