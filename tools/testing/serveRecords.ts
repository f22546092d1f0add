import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { compile, dataFiles, recordsFolder } from '../compile.ts'
import { readRecords } from '../readRecords.ts'
import { serve } from '../serve.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * A real server with the records of `data/`, as a built site has them; its address ends with a slash. What a test
     * writes into its folder is served too.
     */
    site: { readonly address: string; readonly records: string; readonly folder: string }
  }
}

/** Vitest's global setup of the tests in a DOM: one server for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-records-'))
  const compiled = compile(readRecords('data').records)
  const records = recordsFolder(compiled.corpus)
  for (const [path, text] of dataFiles(compiled, records)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { address, close } = await serve({ folder, port: 0 })
  project.provide('site', { address, records, folder })
  return async () => {
    await close()
    rmSync(folder, { recursive: true })
  }
}
