import { createHash } from 'node:crypto'
import { build } from 'vite'

/** A file of the site that is kept for when there is no network. */
interface Kept {
  /** From the root of the site. */
  readonly url: string
  /** Changes with its content; null where its name does. */
  readonly revision: string | null
}

export interface ServiceWorkerInput {
  /** Paths of the files to keep, below the folder of the site. */
  readonly files: readonly string[]
  readonly read: (path: string) => Uint8Array
  /** The name of the build. */
  readonly build: string
  /** In milliseconds. */
  readonly networkTimeout: number
}

/** Vite and the records name these files by their content. */
const NAMED_BY_CONTENT = /^(assets|data)\//

/** The text of `sw.js`: the service worker with the list of what it keeps. */
export async function serviceWorkerFile(input: ServiceWorkerInput): Promise<string> {
  const { files, read, build: name, networkTimeout } = input
  const kept = files.map(
    (url): Kept => ({
      url,
      revision: NAMED_BY_CONTENT.test(url)
        ? null
        : createHash('sha256').update(read(url)).digest('hex').slice(0, 10),
    }),
  )
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: {
      PRECACHE: JSON.stringify(kept),
      BUILD: JSON.stringify(name),
      NETWORK_TIMEOUT: JSON.stringify(networkTimeout),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: {
        input: 'src/serviceWorker.ts',
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
  const [output] = [made].flat()
  const [chunk] = output && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk') throw new Error('The service worker was not built.')
  return chunk.code
}
