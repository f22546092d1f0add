import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import sirv from 'sirv'
import { requireBuiltSite } from './builtSite.ts'
import { readOptions } from './readOptions.ts'

export interface Serving {
  /** Ends with a slash: `http://localhost:4173/`. */
  readonly address: string
  readonly close: () => Promise<void>
}

export interface ServeOptions {
  readonly folder: string
  /** Taken ports are passed over, one by one, each with a line through `say`; 0 takes any free port. */
  readonly port: number
  /** The path that the site lives below: `/` or `/a/b/`. */
  readonly base?: string
  readonly say?: (line: string) => void
}

const NAMED_BY_CONTENT = /^\/(assets|data\/[0-9a-f]{10})\/|^\/corpora\/[^/]+\/[^/]+\.parquet$/
/** A year in seconds, the most that caches take. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

/**
 * Serves a folder as any static host does: files by their type, `index.html` for a folder, a redirect where its
 * last slash is missing, `404.html` with status 404 for the rest. A file that lies there compressed too, `early.js.gz`,
 * is sent so. Nothing is rewritten. Files whose name changes with their content may be kept for good, the others are asked
 * for again each time.
 */
export async function serve({ folder, port, base = '/', say = () => {} }: ServeOptions): Promise<Serving> {
  const root = resolve(folder)
  const files = sirv(root, {
    dev: true, // what a build writes meanwhile is served too
    etag: true, // goes with `no-cache`
    extensions: ['html'],
    gzip: true,
    setHeaders: (response, path) => {
      if (NAMED_BY_CONTENT.test(path)) response.setHeader('cache-control', FOR_GOOD)
    },
  })

  const server = createServer(async (request, response) => {
    const asked = request.url ?? '/'
    if (!URL.canParse(asked, 'http://localhost')) return response.writeHead(400).end('Not an address')
    const { pathname, search } = new URL(asked, 'http://localhost')
    if (!pathname.startsWith(base)) return response.writeHead(404).end(`The site lives below ${base}`)

    const inside = pathname.slice(base.length - 1)
    // A host without this redirect would break every relative address of the page.
    if (!inside.endsWith('/') && isFolder(join(root, inside))) {
      return response.writeHead(301, { location: `${pathname}/${search}` }).end()
    }
    request.url = inside + search
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

// `statSync` alone throws at a path that is too long for the disk.
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

/** The command: returns the status to end with. */
export async function main(args: string[]): Promise<number> {
  const options = readOptions({
    args,
    options: { port: { type: 'string', default: '4173' }, base: { type: 'string', default: '/' } },
  })
  const { port = '', base = '' } = options?.values ?? {}
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535 || !/^\/(.*\/)?$/.test(base)) {
    console.error('Usage: npx tsx tools/serve.ts [--port 4173] [--base /a/b/]')
    return 1
  }
  requireBuiltSite()
  const { address } = await serve({ folder: 'dist', port: Number(port), base, say: console.log })
  console.log(`Demarche is at ${address}`)
  return 0
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2))
