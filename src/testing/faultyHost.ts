import nodeConsole from 'node:console'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { FailureReason } from '../lib/fetchFile.ts'

/* A real host on which any file can fail, as hosts, caches and hotel networks have it. */

/** What a host does in place of sending a whole file. */
export type Fault = (response: ServerResponse, whole: Buffer, request: IncomingMessage) => unknown

export const noConnection: Fault = (response) => response.destroy()

export const status =
  (code: number): Fault =>
  (response) =>
    response.writeHead(code).end('<!doctype html><title>No</title>')

/** Half of it comes, then the connection breaks. */
export const cutOff: Fault = (response, whole) => {
  response.writeHead(200, { 'content-length': whole.length })
  response.write(whole.subarray(0, whole.length >> 1), () => response.destroy())
}

/** Something else comes in its place, and calls itself whole. */
export const other =
  (text: string): Fault =>
  (response) =>
    response.end(text)

/** The same JSON comes with one thing changed. */
export const changed =
  <T extends object>(change: (file: T) => unknown): Fault =>
  (response, whole) =>
    response.end(JSON.stringify(change(JSON.parse(whole.toString()))))

/** A page as public networks send it, whatever was asked for. */
const LOGIN_PAGE =
  '<!doctype html><html lang="en"><title>Welcome</title><p>Please log in to the network.</p></html>'

/** How any file may fail, with what a reader is told of it. */
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
  /** Ends with a slash. */
  readonly address: string
  /** What has been asked for, in order: `corpus.json`, `events/some-id.json`. */
  readonly asked: string[]
  /** From now on this file fails so. */
  readonly spoil: (file: string, fault: Fault) => void
  /** All files are whole again. */
  readonly mend: () => void
  /** Nobody answers until it is started again, at the same address. */
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

/** A host of the files of one folder, which stay as they are. */
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
    // A page comes from another port: it asks whether it may, then for the file.
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

/** A host of the records of `data/`: its address is the `records` of `openPage`. */
export function faultyRecords(): Promise<FaultyHost> {
  // As browsers do, the DOM tells of each failure, past the tests' own console: here they are wanted.
  nodeConsole.error = () => {}
  const { folder, records } = inject('site')
  return faultyHost(join(folder, records))
}
