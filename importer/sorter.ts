import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'

/** Puts any number of values in order with the memory for some: what is over that waits on disk, in sorted runs. */
export interface Sorter<T> {
  readonly add: (value: T) => void
  /** All values in order; those that compare as the same, as they were added. They may be asked for once. */
  readonly sorted: () => Generator<T>
  /** Removes what waits on disk. */
  readonly close: () => void
}

/** In characters of JSON, which as values take some eight times as much. A million events make some fifty runs. */
const MOST_IN_MEMORY = 16_000_000
const PIECE = 1 << 16

/** A line at a time, with memory for a piece of the file. */
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

/** Merges runs that are each in order. O(log runs) comparisons a value. */
function* merged<T>(runs: readonly Iterator<T>[], compare: (a: T, b: T) => number): Generator<T> {
  const heads: Head<T>[] = []
  const enter = (run: Iterator<T>, age: number) => {
    const { done, value } = run.next()
    if (done) return
    let [low, high] = [0, heads.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = heads[middle] as Head<T>
      if ((compare(other.value, value) || other.age - age) > 0) low = middle + 1
      else high = middle
    }
    heads.splice(low, 0, { value, run, age })
  }
  // The next one stands last, where it is taken without moving the others.
  for (const [age, run] of runs.entries()) enter(run, age)
  for (let head = heads.pop(); head; head = heads.pop()) {
    yield head.value
    enter(head.run, head.age)
  }
}

/** Values must be what JSON can hold. */
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
      // An iterator and not the list: what was yielded may be let go.
      const rest = inOrder().map(({ value }) => value)
      waiting = []
      yield* merged([...runs.map(run), rest.values()], compare)
    },
    close: () => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
    },
  }
}
