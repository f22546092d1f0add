import { existsSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { ENCODINGS, type Encoding, TEXT_TYPES } from '../build/compression.ts'

/** The encodings that an `Accept-Encoding` header allows, the smallest result first. */
function acceptedEncodings(header = ''): readonly Encoding[] {
  const allowed = header
    .split(',')
    .map((part) => part.split(';').map((word) => word.trim()))
    .filter(([, quality = '']) => !/^q=0(\.0*)?$/.test(quality))
    .map(([name]) => name)
  return (Object.keys(ENCODINGS) as Encoding[]).filter((name) => allowed.includes(name))
}

const statsOf = (file: string) => (existsSync(file) ? statSync(file) : null)

/**
 * Returns a function that answers a request for a text file with compressed text: the copy that lies beside the file, else
 * one that it keeps in memory. It answers nothing and returns false if the file is no text, or goes out as it is.
 */
export function compressedAnswers() {
  const kept = new Map<string, { readonly etag: string; readonly body: Promise<Buffer> }>()

  const compressed = (file: string, encoding: Encoding, etag: string) => {
    const key = `${encoding} ${file}`
    const known = kept.get(key)
    if (known?.etag === etag) return known.body
    const body = ENCODINGS[encoding].compress(readFileSync(file), 'now')
    kept.set(key, { etag, body })
    return body
  }

  return async (request: IncomingMessage, response: ServerResponse, file: string): Promise<boolean> => {
    const type = TEXT_TYPES[extname(file)]
    const stats = type === undefined ? null : statsOf(file)
    if (type === undefined || !stats?.isFile()) return false
    response.setHeader('vary', 'accept-encoding')
    // A range counts bytes of the file itself.
    if (request.headers.range !== undefined) return false
    const accepted = acceptedEncodings(request.headers['accept-encoding'])
    // A copy older than its file holds an earlier text.
    const written = accepted.find(
      (name) => (statsOf(file + ENCODINGS[name].extension)?.mtimeMs ?? 0) >= stats.mtimeMs,
    )
    const encoding = written ?? accepted[0]
    if (encoding === undefined) return false

    const etag = `W/"${stats.size}-${stats.mtimeMs}"`
    response.setHeader('etag', etag)
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end()
      return true
    }
    const body = written
      ? readFileSync(file + ENCODINGS[written].extension)
      : await compressed(file, encoding, etag)
    response
      .writeHead(200, { 'content-type': type, 'content-encoding': encoding, 'content-length': body.length })
      .end(body)
    return true
  }
}
