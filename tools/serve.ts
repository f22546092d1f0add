import { existsSync, mkdtempSync, statSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import sirv from 'sirv'
import { requireBuiltSite } from '../build/builtSite.ts'
import { compressedAnswers } from './compressedAnswers.ts'
import { fail, readOptions } from './readOptions.ts'

export interface Serving {
  /** The base URL, with a trailing slash: `http://localhost:4173/`. */
  readonly address: string
  readonly close: () => Promise<void>
}

export interface ServeOptions {
  readonly folder: string
  /** If the port is taken, the next one is tried and `say` is called; 0 picks any free port. */
  readonly port: number
  /** The base path of the site: `/` or `/a/b/`. */
  readonly base?: string
  readonly say?: (line: string) => void
}

const NAMED_BY_CONTENT = /^\/(assets|data\/[0-9a-f]{10})\/|^\/corpora\/[^/]+\/[^/]+\.parquet$/
/** One year in seconds, the usual maximum. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

/**
 * Serves a folder like a static host: content types, `index.html` for a folder, a redirect to its trailing slash,
 * `404.html` with status 404, compressed text, byte ranges, no rewrites. Files with a content hash in their name are cached
 * for ever, all others are revalidated.
 */
export async function serve({ folder, port, base = '/', say = () => {} }: ServeOptions): Promise<Serving> {
  const root = resolve(folder)
  const files = sirv(root, {
    dev: true, // reads the folder per request, so files written later are served
    etag: true, // to revalidate `no-cache` files
    extensions: ['html'],
  })
  const answerCompressed = compressedAnswers()

  const server = createServer(async (request, response) => {
    const asked = request.url ?? '/'
    if (!URL.canParse(asked, 'http://localhost')) return response.writeHead(400).end('Not an address')
    const { pathname, search } = new URL(asked, 'http://localhost')
    if (!pathname.startsWith(base)) return response.writeHead(404).end(`The site lives below ${base}`)

    const inside = pathname.slice(base.length - 1)
    // Without this redirect every relative URL of the page would break.
    if (!inside.endsWith('/') && isFolder(join(root, inside))) {
      return response.writeHead(301, { location: `${pathname}/${search}` }).end()
    }
    request.url = inside + search
    response.setHeader('cache-control', NAMED_BY_CONTENT.test(inside) ? FOR_GOOD : 'no-cache')
    const file = join(root, decoded(inside), inside.endsWith('/') ? 'index.html' : '')
    if (file.startsWith(root + sep) && (await answerCompressed(request, response, file))) return
    files(request, response, async () => {
      const page = await readFile(join(root, '404.html')).catch(() => 'Not found')
      response
        .writeHead(404, { 'content-type': 'text/html;charset=utf-8', 'cache-control': 'no-cache' })
        .end(page)
    })
  })

  const taken = await listen(server, port, say)
  return {
    address: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Serves a temporary folder that `fill` fills; `close` deletes it, as does a `fill` that rejects. */
export async function serveFilled(fill: (folder: string, address: string) => unknown): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  const site = await serve({ folder, port: 0 })
  // Not `rmSync`: a file that was about to be opened for an answer would be gone, and its stream would throw.
  const close = () => site.close().finally(() => rm(folder, { recursive: true }))
  try {
    await fill(folder, site.address)
    return { ...site, close }
  } catch (error) {
    await close()
    throw error
  }
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

// `statSync` throws on a path that is too long for the file system; `existsSync` does not.
const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory()

async function listen(server: Server, first: number, say: (line: string) => void): Promise<number> {
  for (let port = first; ; port++) {
    const problem = await new Promise<NodeJS.ErrnoException | null>((settle) => {
      server.once('error', settle)
      server.listen(port, () => {
        server.removeListener('error', settle)
        settle(null)
      })
    })
    if (problem === null) return (server.address() as { port: number }).port
    if (problem.code !== 'EADDRINUSE') throw problem
    say(`Port ${port} is taken; trying ${port + 1}.`)
  }
}

/** The command line. Returns the exit code. */
export async function main(args: string[]): Promise<number> {
  const options = readOptions({
    args,
    options: { port: { type: 'string', default: '4173' }, base: { type: 'string', default: '/' } },
  })
  const { port = '', base = '' } = options?.values ?? {}
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535 || !/^\/(.*\/)?$/.test(base)) {
    return fail('Usage: npx tsx tools/serve.ts [--port 4173] [--base /a/b/]')
  }
  requireBuiltSite()
  const { address } = await serve({ folder: 'dist', port: Number(port), base, say: console.log })
  console.log(`Demarche is at ${address}`)
  return 0
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2))
