import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FailureReason } from '../lib/fetchFile.ts'

/** What a host sends in place of a whole file. */
export type Spoil = (response: ServerResponse, whole: Buffer, request: IncomingMessage) => void

/** A page as public networks send it, whatever was asked for. */
const PAGE =
  '<!doctype html><html lang="en"><title>Welcome</title><p>Please log in to the network.</p></html>'

/** How the bytes of a file may be lost, with what a reader is told of it. */
export const HARMS: readonly (readonly [what: string, reason: FailureReason, Spoil])[] = [
  ['cut short', 'unreadable', (response, whole) => response.end(whole.subarray(0, whole.length >> 1))],
  ['empty', 'unreadable', (response) => response.end()],
  ['missing', 'missing', (response) => response.writeHead(404).end()],
  [
    'a page with status 200',
    'unreadable',
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE),
  ],
  ['refused', 'refused', (response) => response.writeHead(503).end()],
  [
    'broken off on its way',
    'unreadable',
    (response, whole) => {
      response.writeHead(200, { 'content-length': whole.length })
      response.write(whole.subarray(0, whole.length >> 1), () => response.destroy())
    },
  ],
]

export interface SpoiltHost {
  /** Ends with a slash. */
  readonly address: string
  /** The names of all files that were asked for, in order. */
  readonly asked: string[]
  /** From now on this file is sent so. */
  readonly spoil: (file: string, how: Spoil) => void
  /** All files are whole again. */
  readonly mend: () => void
  /** Nobody answers until it is started again, at the same address. */
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

/** A real server of one folder, on which any file can be spoilt and mended. */
export async function hostOf(folder: string): Promise<SpoiltHost> {
  const spoilt = new Map<string, Spoil>()
  const asked: string[] = []
  const known = new Map<string, Buffer>()
  const wholeOf = (file: string): Buffer => {
    const whole = known.get(file) ?? readFileSync(join(folder, file))
    known.set(file, whole)
    return whole
  }
  const server = createServer((request, response) => {
    const file = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1)
    asked.push(file)
    const spoil: Spoil = spoilt.get(file) ?? ((response, whole) => response.end(whole))
    spoil(response, wholeOf(file), request)
  })
  const listen = (port: number) => new Promise<void>((done) => void server.listen(port, () => done()))
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}/`,
    asked,
    spoil: (file, how) => void spoilt.set(file, how),
    mend: () => spoilt.clear(),
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
    start: () => listen(port),
  }
}
