import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { compile, dataFiles, recordsFolder } from '../../build/records/compile.ts'
import { readRecords } from '../../build/records/readRecords.ts'
import { serve } from '../../tools/serve.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * An HTTP server with the compiled records of `data/`. The address ends with a slash. Files that a test writes into
     * the folder are served too.
     */
    site: { readonly address: string; readonly records: string; readonly folder: string }
  }
}

/** Vitest global setup for the DOM tests: starts one server for the whole run. */
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
