import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { MADE_FROM } from '../build/builtSite.ts'
import { hashOf, keep } from '../build/keep.ts'
import { readRecords } from '../build/records/readRecords.ts'
import { writeSite } from '../build/writeSite.ts'
import type { Records } from '../src/schema/rule.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'demarche-'))

/** Copies a built site to a folder, without cards (no page loads them) and large corpora. */
export function copySite(from = 'dist', folder = newFolder()): string {
  cpSync(from, folder, { recursive: true, filter: (file) => !['cards', 'corpora'].includes(basename(file)) })
  return folder
}

interface Variant {
  readonly change?: (records: Records) => Records
  /** See `WriteSiteOptions`. */
  readonly networkTimeout?: number
}

/** The built site with other records, in a cached folder, which must not be changed. */
export function siteOf(name: string, { change, ...rest }: Variant): Promise<string> {
  const all = readRecords('data').records
  const records = change?.(all) ?? all
  const differs = JSON.stringify([rest, ...Object.values(records).map((map) => [...map])])
  return keep(`site-${name}`, hashOf([MADE_FROM], differs), async (folder) => {
    copySite('dist', folder)
    await writeSite({ out: folder, records, siteUrl: null, corpora: null, say: () => {}, ...rest })
  })
}

export const removeSite = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** Replaces the build in a folder, as a deployment does. */
export function publish(build: string, folder: string): void {
  removeSite(folder)
  cpSync(build, folder, { recursive: true })
}
