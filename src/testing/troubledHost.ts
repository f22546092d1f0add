import nodeConsole from 'node:console'
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { inject } from 'vitest'

/* A real host with the real records that treats some files as hosts, caches and hotel networks do. */

/** What becomes of a file on its way; `text` is what it should be. */
type Trouble = (response: ServerResponse, text: string) => unknown

export const noConnection: Trouble = (response) => response.destroy()

export const status =
  (code: number): Trouble =>
  (response) =>
    response.writeHead(code).end('<!doctype html><title>No</title>')

/** Half of it comes, then the connection breaks. */
export const cutOff: Trouble = (response, text) => {
  response.writeHead(200, { 'content-length': Buffer.byteLength(text) })
  response.write(text.slice(0, text.length / 2), () => response.destroy())
}

/** Something else comes in its place, and calls itself whole. */
export const other =
  (text: string): Trouble =>
  (response) =>
    response.end(text)

/** The same file with one thing changed. */
export const changed =
  <T extends object>(change: (file: T) => T): Trouble =>
  (response, text) =>
    response.end(JSON.stringify(change(JSON.parse(text))))

export interface TroubledHost {
  /** The address of the records, for `openPage`. */
  readonly records: string
  /** What has been asked for, in order: `corpus.json`, `events/some-id.json`. */
  readonly asked: readonly string[]
  readonly spoil: (path: string, trouble: Trouble) => void
  /** From now on every file comes as it is. */
  readonly mend: () => void
  readonly close: () => Promise<void>
}

export async function troubledHost(): Promise<TroubledHost> {
  // As browsers do, the DOM tells of each failure, past the tests' own console: here they are wanted.
  nodeConsole.error = () => {}
  const { folder, records } = inject('site')
  const troubles = new Map<string, Trouble>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    // The page comes from another port: it asks whether it may, then for the file.
    response.setHeader('access-control-allow-origin', '*')
    if (request.method === 'OPTIONS') return response.writeHead(204).end()
    const path = decodeURIComponent(request.url?.slice(1) ?? '')
    asked.push(path)
    const text = readFileSync(join(folder, records, path), 'utf8')
    const trouble = troubles.get(path)
    if (trouble) trouble(response, text)
    else response.end(text)
  })
  await new Promise<void>((done) => void server.listen(0, 'localhost', done))
  return {
    records: `http://localhost:${(server.address() as AddressInfo).port}/`,
    asked,
    spoil: (path, trouble) => void troubles.set(path, trouble),
    mend: () => troubles.clear(),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
