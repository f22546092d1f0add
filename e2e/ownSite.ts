import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Records } from '../src/schema/rule.ts'
import { readRecords } from '../tools/readRecords.ts'
import { writeSite } from '../tools/writeSite.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'demarche-'))

/** A copy of a built site in a folder of its own. Cards are left out, for which no page asks, and large corpora. */
export function copySite(from = 'dist'): string {
  const folder = newFolder()
  cpSync(from, folder, { recursive: true, filter: (file) => !/(^|\/)(cards|corpora)$/.test(file) })
  return folder
}

/** The same program with other records, built into a folder of its own. */
export async function siteOf(change: (records: Records) => Records): Promise<string> {
  const folder = copySite()
  await writeSite({
    out: folder,
    records: change(readRecords('data').records),
    siteUrl: null,
    corpora: null,
    say: () => {},
  })
  return folder
}

export const removeSite = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** Puts another build in place of the one that a folder holds, as a publisher does. */
export function publish(build: string, folder: string): void {
  removeSite(folder)
  cpSync(build, folder, { recursive: true })
}
