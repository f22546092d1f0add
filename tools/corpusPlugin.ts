import { join } from 'node:path'
import type { Plugin } from 'vite'
import { formatProblem } from '../src/schema/problem.ts'
import { compile } from './compile.ts'
import { readRecords } from './readRecords.ts'

const LOCALE_PATH = /^\/(en|ar|ru)(\/|$)/

/** Address below the site's root → text, for every file that `data/` becomes. Throws, naming every problem, where a record is wrong. */
function corpusFiles(dataFolder: string): ReadonlyMap<string, string> {
  const { records, problems } = readRecords(dataFolder)
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'))
  const { corpus, events } = compile(records)
  const files = new Map([['data/corpus.json', JSON.stringify(corpus)]])
  for (const [id, event] of events) files.set(`data/events/${id}.json`, JSON.stringify(event))
  return files
}

/** Serves the compiled records in development and writes them into the built site. */
export function corpusPlugin(dataFolder: string): Plugin {
  let root = ''
  return {
    name: 'demarche-corpus',
    configResolved(config) {
      root = config.root
    },
    configureServer(server) {
      server.watcher.add(join(root, dataFolder))
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        if (path.startsWith('/data/')) {
          const text = corpusFiles(join(root, dataFolder)).get(path.slice(1))
          response.statusCode = text === undefined ? 404 : 200
          response.setHeader('Content-Type', 'application/json')
          response.end(text)
          return
        }
        // The built site has a page for each address; in development one shell stands for all.
        if (LOCALE_PATH.test(path)) request.url = '/index.html'
        next()
      })
    },
    generateBundle() {
      for (const [fileName, source] of corpusFiles(join(root, dataFolder))) {
        this.emitFile({ type: 'asset', fileName, source })
      }
    },
  }
}
