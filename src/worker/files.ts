import * as v from 'valibot'
import { UnreadablePart } from '../exchange/parquet.ts'
import { fetchFile, LoadFailure } from '../lib/fetchFile.ts'
import { type FilePart, type Manifest, manifestSchema } from '../schema/manifest.ts'

/** Fetches and checks single files of one corpus. All functions reject with a `LoadFailure`. */
export interface Files {
  readonly manifest: () => Promise<Manifest>
  /** Fetches a part and passes its bytes to `reader`. */
  readonly read: <T>(part: FilePart, reader: (buffer: ArrayBuffer) => T) => Promise<T>
}

/** Throws if the parts do not hold `size` events. Checked here, because a cached manifest would fail every retry. */
function readManifest(value: unknown): Manifest {
  const manifest = v.parse(manifestSchema, value)
  const rows = manifest.parts.drawing.reduce((sum, { rows }) => sum + rows, 0)
  if (rows !== manifest.size) throw new Error(`The parts hold ${rows} events, not ${manifest.size}.`)
  return manifest
}

/** All bytes of a part. An HTTP cache may hold a truncated file: then it is fetched again, bypassing the cache. */
async function wholePart(address: string, { bytes }: FilePart): Promise<ArrayBuffer> {
  const fetched = (cache: RequestCache) =>
    fetchFile(
      address,
      async (response) => {
        const buffer = await response.arrayBuffer()
        if (buffer.byteLength === bytes) return buffer
        throw new Error(`${buffer.byteLength} bytes of ${bytes}`)
      },
      { cache },
    )
  try {
    return await fetched('default')
  } catch (error) {
    if (error instanceof LoadFailure && error.reason === 'unreadable') return fetched('reload')
    throw error
  }
}

/** `folder` is the absolute URL of the corpus' folder, with a trailing slash. */
export function filesIn(folder: string): Files {
  return {
    manifest: () =>
      fetchFile(`${folder}manifest.json`, async (response) => readManifest(await response.json())),
    read: async (part, reader) => {
      const address = folder + part.file
      const buffer = await wholePart(address, part)
      try {
        return reader(buffer)
      } catch (cause) {
        if (cause instanceof UnreadablePart) throw new LoadFailure('unreadable', address, cause)
        throw cause
      }
    },
  }
}
