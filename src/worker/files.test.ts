import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readTexts, UnreadablePart } from '../exchange/parquet.ts'
import type { FilePart, Manifest } from '../schema/manifest.ts'
import { changed, FAULTS, type Fault, type FaultyHost, faultyHost, other } from '../testing/faultyHost.ts'
import { clumpedCorpus, failureOf, type ServedCorpora, serveCorpora } from '../testing/servedCorpora.ts'
import { type Files, filesIn } from './files.ts'

let served: ServedCorpora
let host: FaultyHost
let manifest: Manifest
let actors: FilePart
let files: Files

beforeAll(async () => {
  served = await serveCorpora()
  const { folder } = await served.put(clumpedCorpus(100), 5000)
  host = await faultyHost(folder)
  manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const [part] = manifest.parts.actors
  if (!part) throw new Error('no actors')
  actors = part
  files = filesIn(host.address)
})
afterAll(async () => {
  await host.stop()
  await served.close()
})
afterEach(() => {
  host.mend()
  host.asked.length = 0
})

const idsOf = (buffer: ArrayBuffer) => readTexts(buffer, ['id'], actors.rows).id
const readActors = () => files.read(actors, idsOf)
const failed = (reason: string, file: string) => ({ reason, address: host.address + file })

describe('a manifest', () => {
  it('comes as it was written', async () => {
    expect(await files.manifest()).toEqual(manifest)
  })

  it.each<readonly [string, string, Fault]>([
    ...FAULTS,
    ['other JSON', 'unreadable', other('{"format":1}')],
    ['null', 'unreadable', other('null')],
    ['of a later format', 'unreadable', changed<Manifest>((manifest) => ({ ...manifest, format: 2 }))],
    [
      'of more events than its parts hold',
      'unreadable',
      changed<Manifest>((m) => ({ ...m, size: m.size + 1 })),
    ],
    [
      'without one of its parts',
      'unreadable',
      changed<Manifest>((m) => ({ ...m, parts: { ...m.parts, drawing: m.parts.drawing.slice(1) } })),
    ],
  ])('that is %s is told, and comes when it is asked for again', async (_, reason, fault) => {
    host.spoil('manifest.json', fault)
    expect(await failureOf(files.manifest())).toEqual(failed(reason, 'manifest.json'))
    host.mend()
    expect(await files.manifest()).toEqual(manifest)
  })
})

describe('a part', () => {
  it('is read from one answer of the host', async () => {
    expect(await readActors()).toContain('putin')
    expect(host.asked).toEqual([actors.file])
  })

  it.each(FAULTS)('that is %s is told, and is read when it is asked for again', async (_, reason, fault) => {
    host.spoil(actors.file, fault)
    expect(await failureOf(readActors())).toEqual(failed(reason, actors.file))
    host.mend()
    expect(await readActors()).toContain('putin')
  })

  it.each([
    ['half', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
    ['a page', () => Buffer.from('<!doctype html>')],
    ['more than all', (whole: Buffer) => Buffer.concat([whole, whole])],
  ])('of which a cache kept %s is asked for once more, past all caches', async (_, keep) => {
    const asked: (string | undefined)[] = []
    host.spoil(actors.file, (response, whole, { headers }) => {
      asked.push(headers['cache-control'])
      response.end(headers['cache-control'] === 'no-cache' ? whole : keep(whole))
    })
    expect(await readActors()).toContain('putin')
    expect(asked).toEqual([undefined, 'no-cache'])
  })

  it.each(FAULTS.filter(([, reason]) => reason !== 'unreadable'))(
    'that is %s is not asked for twice: the host has said so',
    async (_, _reason, fault) => {
      host.spoil(actors.file, fault)
      await failureOf(readActors())
      expect(host.asked).toEqual([actors.file])
    },
  )

  it('that is cut at any byte is never taken for whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(actors.bytes - 1), async (length) => {
        host.spoil(actors.file, (response, whole) => response.end(whole.subarray(0, length)))
        expect(await failureOf(readActors())).toEqual(failed('unreadable', actors.file))
      }),
      { numRuns: 60 },
    )
  })

  it('of the right length that is no Parquet is unreadable, not a bug', async () => {
    host.spoil(actors.file, (response, whole) => response.end(Buffer.alloc(whole.length, 'x')))
    expect(await failureOf(readActors())).toEqual(failed('unreadable', actors.file))
  })

  it('lets through what its reader throws as a bug', async () => {
    const bug = new TypeError('of ours')
    const reading = files.read(actors, () => {
      throw bug
    })
    await expect(reading).rejects.toBe(bug)
    const unreadable = files.read(actors, () => {
      throw new UnreadablePart('It lacks the column id.')
    })
    expect(await failureOf(unreadable)).toEqual(failed('unreadable', actors.file))
  })

  it('of a host that cannot be reached is told as offline, and is read once that can be', async () => {
    await host.stop()
    expect(await failureOf(readActors())).toEqual(failed('offline', actors.file))
    expect(await failureOf(files.manifest())).toEqual(failed('offline', 'manifest.json'))
    await host.start()
    expect(await readActors()).toContain('putin')
  })
})
