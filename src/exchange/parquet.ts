import { readColumn } from 'hyparquet/src/column.js'
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js'
import { parquetMetadata, parquetSchema } from 'hyparquet/src/metadata.js'
import { getTreePath } from 'hyparquet/src/schema.js'
import type { DecodedArray, FileMetaData } from 'hyparquet/src/types.js'

/*
 * Uses only the parts of hyparquet that read a file already in memory: half its size, and no promise per column. It
 * reads uncompressed or Snappy files, which every Parquet writer can produce.
 */

/** Converts any error about malformed bytes (a DataView's RangeError, an Error of the package) to `UnreadablePart`. */
function readSafely<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadablePart) throw error
    throw new UnreadablePart(`It cannot be read as Parquet: ${(error as Error).message}.`, { cause: error })
  }
}

/** The file is not Parquet, is truncated, or contradicts its corpus. */
export class UnreadablePart extends Error {
  override readonly name = 'UnreadablePart'
}

// The package's decoder would drop U+FEFF at the start of a text as a byte-order mark.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const parsers = {
  ...DEFAULT_PARSERS,
  stringFromBytes: (bytes: Uint8Array): string => decoder.decode(bytes),
}

/** Whether a file has a column of this name: older corpora lack some. Throws `UnreadablePart`. */
export function hasColumn(buffer: ArrayBuffer, name: string): boolean {
  return readSafely(() =>
    parquetSchema(parquetMetadata(buffer)).children.some(({ element }) => element.name === name),
  )
}

/** The decoded pages of one column. */
function pagesOf(buffer: ArrayBuffer, metadata: FileMetaData, name: string, isText: boolean): DecodedArray[] {
  const schemaPath = getTreePath(parquetSchema(metadata), [name])
  const element = schemaPath[1]?.element
  if (element?.type !== (isText ? 'BYTE_ARRAY' : 'INT32')) {
    throw new UnreadablePart(`Its column ${name} is ${element?.type ?? 'a group'}.`)
  }
  return metadata.row_groups.flatMap(({ columns, num_rows }) => {
    const chunk = columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === name)?.meta_data
    if (!chunk) throw new UnreadablePart(`It lacks the column ${name}.`)
    const start = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset)
    const view = new DataView(buffer, start, Number(chunk.total_compressed_size))
    const rows = Number(num_rows)
    const { data } = readColumn(
      { view, offset: 0 },
      { groupStart: 0, selectStart: 0, selectEnd: rows, groupRows: rows },
      { ...chunk, pathInSchema: [name], element, schemaPath, parsers },
    )
    return data
  })
}

/** Checks the number of rows, then passes on the pages of each column, in the order of `names`. */
function readPages<T>(
  buffer: ArrayBuffer,
  names: readonly string[],
  rows: number,
  isText: boolean,
  take: (pages: DecodedArray[]) => T,
): T[] {
  return readSafely(() => {
    const metadata = parquetMetadata(buffer)
    if (Number(metadata.num_rows) !== rows) {
      throw new UnreadablePart(`It holds ${metadata.num_rows} rows, not ${rows}.`)
    }
    return names.map((name) => {
      const pages = pagesOf(buffer, metadata, name, isText)
      const read = pages.reduce((sum, page) => sum + page.length, 0)
      if (read !== rows) throw new UnreadablePart(`Its column ${name} holds ${read} rows, not ${rows}.`)
      return take(pages)
    })
  })
}

function joined(pages: readonly DecodedArray[], rows: number): Int32Array {
  const [only] = pages
  if (pages.length === 1 && only instanceof Int32Array) return only
  const all = new Int32Array(rows)
  let at = 0
  for (const page of pages) {
    all.set(page as ArrayLike<number>, at)
    at += page.length
  }
  return all
}

/**
 * Reads the integer columns (INT32) with these names, in that order. O(rows): 4 to 17 ms for a million. Throws
 * `UnreadablePart`. The result may share the buffer's memory.
 */
export const readNumbers = (
  buffer: ArrayBuffer,
  columns: readonly string[],
  rows: number,
): readonly Int32Array[] => readPages(buffer, columns, rows, false, (pages) => joined(pages, rows))

/** Reads the text columns with these names, each with one value per row. Throws `UnreadablePart`. */
export function readTexts<Name extends string>(
  buffer: ArrayBuffer,
  columns: readonly Name[],
  rows: number,
): Readonly<Record<Name, readonly string[]>> {
  const read = readPages(buffer, columns, rows, true, (pages) =>
    pages.flatMap((page) => [...page] as string[]),
  )
  return Object.fromEntries(columns.map((name, index) => [name, read[index] ?? []])) as Record<Name, string[]>
}
