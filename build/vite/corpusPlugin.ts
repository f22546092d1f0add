import { join, sep } from 'node:path'
import sirv from 'sirv'
import type { Plugin } from 'vite'
import { formatProblem } from '../../src/schema/problem.ts'
import { CORPORA } from '../corpora.ts'
import { compile, dataFiles } from '../records/compile.ts'
import { readRecords } from '../records/readRecords.ts'

const LOCALE_PATH = /^\/(en|ar|ru)(\/|$)/

/** The compiled files of `data/` (path below the site's root → text), or all problems as text, one per line. */
function compiledFiles(folder: string): ReadonlyMap<string, string> | string {
  const { records, problems } = readRecords(folder)
  return problems.length > 0 ? problems.map(formatProblem).join('\n') : dataFiles(compile(records), 'data/')
}

/** Vite plugin for the dev server: serves the records, recompiled after each change, and corpora from `corpora/`. */
export function corpusPlugin(dataFolder: string): Plugin {
  let folder = dataFolder
  return {
    name: 'demarche-corpus',
    configResolved({ root }) {
      folder = join(root, dataFolder)
    },
    configureServer({ middlewares, watcher, ws, config: { logger, root } }) {
      let files: ReturnType<typeof compiledFiles> | null = null
      watcher.on('all', (_change, path) => {
        if (!path.startsWith(folder + sep)) return
        files = null
        ws.send({ type: 'full-reload' })
      })
      middlewares.use(`/${CORPORA}`, sirv(join(root, CORPORA), { dev: true }))
      middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        if (path.startsWith('/data/')) {
          if (files === null) {
            files = compiledFiles(folder)
            if (typeof files === 'string') logger.error(files)
          }
          if (typeof files === 'string') {
            response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(files)
          } else {
            const text = files.get(path.slice(1))
            response
              .writeHead(text === undefined ? 404 : 200, { 'Content-Type': 'application/json' })
              .end(text)
          }
          return
        }
        // Without this 404, Vite's fallback page would be parsed as Parquet.
        if (path.startsWith(`/${CORPORA}/`)) return response.writeHead(404).end()
        // The built site has one page per path; the dev server answers all of them with index.html.
        if (LOCALE_PATH.test(path)) request.url = '/index.html'
        next()
      })
    },
  }
}
