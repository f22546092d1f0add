import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { lowerBound } from '../src/lib/lowerBound.ts'

/** External merge sort: sorts any number of values in limited memory, with sorted runs on disk. */
export interface Sorter<T> {
  readonly add: (value: T) => void
  /** All values in order. Stable. Can be called once. */
  readonly sorted: () => Generator<T>
  /** Deletes the files on disk. */
  readonly close: () => void
}

/** In characters of JSON; as values they take about eight times the memory. A million events make about fifty runs. */
const MOST_IN_MEMORY = 16_000_000
const PIECE = 1 << 16

/** Reads a file line by line, with one piece of it in memory. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    const piece = Buffer.alloc(PIECE)
    const decoder = new StringDecoder('utf8')
    let rest = ''
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      const lines = (rest + decoder.write(piece.subarray(0, read))).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    closeSync(file)
  }
}

interface Head<T> {
  readonly value: T
  readonly run: Iterator<T>
  readonly age: number
}

/** Merges sorted runs. O(log runs) comparisons per value. */
function* merged<T>(runs: readonly Iterator<T>[], compare: (a: T, b: T) => number): Generator<T> {
  const heads: Head<T>[] = []
  const enter = (run: Iterator<T>, age: number) => {
    const { done, value } = run.next()
    if (done) return
    const at = lowerBound(heads.length, (index) => {
      const other = heads[index] as Head<T>
      return (compare(other.value, value) || other.age - age) > 0
    })
    heads.splice(at, 0, { value, run, age })
  }
  // Sorted in descending order, so that the next value is removed from the end without moving others.
  for (const [age, run] of runs.entries()) enter(run, age)
  for (let head = heads.pop(); head; head = heads.pop()) {
    yield head.value
    enter(head.run, head.age)
  }
}

/** Values must be serializable as JSON. */
export function sorter<T>(compare: (a: T, b: T) => number, mostInMemory = MOST_IN_MEMORY): Sorter<T> {
  let folder: string | null = null
  const runs: string[] = []
  let waiting: { readonly value: T; readonly line: string }[] = []
  let characters = 0

  const inOrder = () => waiting.sort((a, b) => compare(a.value, b.value))
  const spill = () => {
    folder ??= mkdtempSync(join(tmpdir(), 'corpus-'))
    const path = join(folder, String(runs.length))
    const file = openSync(path, 'w')
    let text = ''
    for (const { line } of inOrder()) {
      text += `${line}\n`
      if (text.length < PIECE) continue
      writeSync(file, text)
      text = ''
    }
    writeSync(file, text)
    closeSync(file)
    runs.push(path)
    waiting = []
    characters = 0
  }

  function* run(path: string): Generator<T> {
    for (const line of linesOf(path)) yield JSON.parse(line)
  }

  return {
    add: (value) => {
      const line = JSON.stringify(value)
      waiting.push({ value, line })
      characters += line.length
      if (characters >= mostInMemory) spill()
    },
    *sorted() {
      // An iterator, not an array, so that yielded values can be garbage-collected.
      const rest = inOrder().map(({ value }) => value)
      waiting = []
      yield* merged([...runs.map(run), rest.values()], compare)
    },
    close: () => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
    },
  }
}
