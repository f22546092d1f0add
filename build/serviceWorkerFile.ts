import { createHash } from 'node:crypto'
import { build } from 'vite'

/** An entry of the precache. */
interface Kept {
  /** Relative to the site's root. */
  readonly url: string
  /** Content hash; null if the file name holds one. */
  readonly revision: string | null
}

export interface ServiceWorkerInput {
  /** Files to precache, relative to the site's root. */
  readonly files: readonly string[]
  readonly read: (path: string) => Uint8Array
  /** The id of the build. */
  readonly build: string
  /** In milliseconds. */
  readonly networkTimeout: number
}

/** Folders whose file names hold a content hash. */
const NAMED_BY_CONTENT = /^(assets|data)\//

/** The text of `sw.js`: the bundled service worker with its precache list. */
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
