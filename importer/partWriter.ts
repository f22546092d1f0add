import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { FilePart } from '../src/schema/manifest.ts'
import { BuildFailure } from './buildFailure.ts'

/** Maximum bytes of a part. Parts are fetched whole, not by HTTP range requests, so they must be small. */
const MOST_BYTES = 512_000

export interface PartColumn {
  readonly name: string
  readonly type: 'INT32' | 'STRING'
}

export const numbers = (...names: string[]): readonly PartColumn[] =>
  names.map((name) => ({ name, type: 'INT32' }))
export const texts = (...names: string[]): readonly PartColumn[] =>
  names.map((name) => ({ name, type: 'STRING' }))

export interface PartWriter {
  /** One value per column. */
  readonly add: (row: readonly (string | number)[]) => void
  /** Writes the remaining rows and returns all parts, in row order. */
  readonly finish: () => FilePart[]
}

/**
 * Encodes columns as one Parquet file, compressed with Snappy. Integers use DELTA_BINARY_PACKED, the smallest encoding
 * that decodes directly into an `Int32Array`; docs/large-corpora.md has the measurements.
 */
function encode(columns: readonly PartColumn[], data: readonly (readonly (string | number)[])[]): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type }, index) => ({
      name,
      type,
      nullable: false,
      data: type === 'INT32' ? Int32Array.from(data[index] as readonly number[]) : (data[index] as string[]),
      ...(type === 'INT32' ? { encoding: 'DELTA_BINARY_PACKED' as const } : {}),
    })),
    codec: 'SNAPPY',
    rowGroupSize: Math.max(1, data[0]?.length ?? 0),
    createdBy: 'demarche',
  })
  return new Uint8Array(buffer)
}

/**
 * Writes rows into parts of one kind. The number of rows per part adapts: a part that is too large is encoded again
 * with fewer rows, and one that is not nearly full waits for more. With `least`, each part lists the first value of its
 * first column.
 */
export function partWriter(
  folder: string,
  kind: string,
  columns: readonly PartColumn[],
  { least = false, mostBytes = MOST_BYTES } = {},
): PartWriter {
  const parts: FilePart[] = []
  let data: (string | number)[][] = columns.map(() => [])
  let wanted = 4096

  const waiting = () => data[0]?.length ?? 0

  const write = (bytes: Uint8Array, rows: number) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
    const file = `${kind}-${parts.length}-${hash}.parquet`
    writeFileSync(join(folder, file), bytes)
    const first = String(data[0]?.[0])
    parts.push({ file, bytes: bytes.length, rows, ...(least ? { least: first } : {}) })
    data = data.map((column) => column.slice(rows))
  }

  /** Writes one part from the waiting rows, unless more rows may fit and this is not the last part. */
  const cut = (isLast: boolean) => {
    for (;;) {
      const rows = Math.min(wanted, waiting())
      const bytes = encode(
        columns,
        data.map((column) => column.slice(0, rows)),
      )
      const fitting = Math.floor((rows * 0.95 * mostBytes) / bytes.length)
      if (bytes.length > mostBytes) {
        if (rows === 1) {
          const what = `A row of ${kind} has ${bytes.length} bytes, of ${mostBytes} at most. Shorten its texts.`
          throw new BuildFailure(what)
        }
        wanted = Math.max(1, Math.min(fitting, rows - 1))
        continue
      }
      if (!isLast && rows === waiting() && bytes.length < 0.8 * mostBytes) {
        wanted = Math.max(rows + 1, Math.min(fitting, rows * 8))
      } else write(bytes, rows)
      return
    }
  }

  return {
    add: (row) => {
      for (const [index, column] of data.entries()) column.push(row[index] ?? '')
      if (waiting() >= wanted) cut(false)
    },
    finish: () => {
      while (waiting() > 0) cut(true)
      return parts
    },
  }
}
