import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Content types of the files that get smaller by compression, by extension. Fonts, images and Parquet files do not. */
export const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html;charset=utf-8',
  '.ics': 'text/calendar',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.xml': 'text/xml',
}

/** `once` for a file that is compressed once and sent often, `now` for an answer that someone waits for. */
type Effort = 'once' | 'now'

const brotli = promisify(brotliCompress)
const zip = promisify<Buffer, { readonly level: number }, Buffer>(gzip)

/** Encodings by their names in HTTP, the smallest result first. */
export const ENCODINGS = {
  br: {
    extension: '.br',
    compress: (text: Buffer, effort: Effort): Promise<Buffer> =>
      brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: effort === 'once' ? 11 : 5 } }),
  },
  gzip: {
    extension: '.gz',
    compress: (text: Buffer, effort: Effort): Promise<Buffer> =>
      zip(text, { level: effort === 'once' ? 9 : 6 }),
  },
} as const

export type Encoding = keyof typeof ENCODINGS

/**
 * Writes compressed copies beside the text files of a folder (`en/index.html.br`), except in folders whose names begin
 * with a dot. Returns the number of text files.
 */
export async function compressFiles(folder: string, encodings: readonly Encoding[]): Promise<number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => extname(path) in TEXT_TYPES && !/(^|[\\/])\./.test(path),
  )
  for (const path of files) {
    const file = join(folder, path)
    const text = readFileSync(file)
    const write = async (encoding: Encoding) => {
      const { extension, compress } = ENCODINGS[encoding]
      writeFileSync(file + extension, await compress(text, 'once'))
    }
    await Promise.all(encodings.map(write))
  }
  return files.length
}
