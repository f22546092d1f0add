import nodeConsole from 'node:console'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { FailureReason } from '../lib/fetchFile.ts'

/* An HTTP server on which any file can fail in the ways of real hosts, caches and hotel networks. */

/** A response in place of the whole file. */
export type Fault = (response: ServerResponse, whole: Buffer, request: IncomingMessage) => unknown

export const noConnection: Fault = (response) => response.destroy()

export const status =
  (code: number): Fault =>
  (response) =>
    response.writeHead(code).end('<!doctype html><title>No</title>')

/** Sends half of the file, then closes the connection. */
export const cutOff: Fault = (response, whole) => {
  response.writeHead(200, { 'content-length': whole.length })
  response.write(whole.subarray(0, whole.length >> 1), () => response.destroy())
}

/** Sends this text with status 200. */
export const other =
  (text: string): Fault =>
  (response) =>
    response.end(text)

/** Sends the JSON file after a change. */
export const changed =
  <T extends object>(change: (file: T) => unknown): Fault =>
  (response, whole) =>
    response.end(JSON.stringify(change(JSON.parse(whole.toString()))))

/** The login page with which a captive portal answers every request. */
const LOGIN_PAGE =
  '<!doctype html><html lang="en"><title>Welcome</title><p>Please log in to the network.</p></html>'

/** How a file may fail, and the failure reason that the page shows. */
export const FAULTS: readonly (readonly [what: string, reason: FailureReason, Fault])[] = [
  ['cut short', 'unreadable', (response, whole) => response.end(whole.subarray(0, whole.length >> 1))],
  ['empty', 'unreadable', other('')],
  ['missing', 'missing', status(404)],
  [
    'a page with status 200',
    'unreadable',
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN_PAGE),
  ],
  ['refused', 'refused', status(503)],
  ['broken off on its way', 'unreadable', cutOff],
]

export interface FaultyHost {
  /** The base URL, with a trailing slash. */
  readonly address: string
  /** The requested paths in order: `corpus.json`, `events/some-id.json`. */
  readonly asked: string[]
  /** Answers requests for this file with the fault from now on. */
  readonly spoil: (file: string, fault: Fault) => void
  /** Removes all faults. */
  readonly mend: () => void
  /** Refuses connections until `start`, which reuses the port. */
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

/** Serves a folder; the files themselves are not changed. */
export async function faultyHost(folder: string): Promise<FaultyHost> {
  const faults = new Map<string, Fault>()
  const asked: string[] = []
  const known = new Map<string, Buffer>()
  const wholeOf = (file: string): Buffer => {
    const whole = known.get(file) ?? readFileSync(join(folder, file))
    known.set(file, whole)
    return whole
  }
  const server = createServer((request, response) => {
    // The page has another port, so requests need CORS, and some a preflight.
    response.setHeader('access-control-allow-origin', '*')
    if (request.method === 'OPTIONS') return response.writeHead(204).end()
    const file = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1)
    asked.push(file)
    const send: Fault = faults.get(file) ?? ((response, whole) => response.end(whole))
    send(response, wholeOf(file), request)
  })
  const listen = (port: number) =>
    new Promise<void>((done) => void server.listen(port, 'localhost', () => done()))
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}/`,
    asked,
    spoil: (file, fault) => void faults.set(file, fault),
    mend: () => faults.clear(),
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
    start: () => listen(port),
  }
}

/** Serves the records of `data/`. Pass its address as `records` to `openPage`. */
export function faultyRecords(): Promise<FaultyHost> {
  // happy-dom logs failed requests to Node's console; here they are expected.
  nodeConsole.error = () => {}
  const { folder, records } = inject('site')
  return faultyHost(join(folder, records))
}
