import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { copyCorpora } from './corpora.ts'

it('copies the manifest and the parts of each whole corpus, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpora-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [from, to] = [join(folder, 'from'), join(folder, 'to')]
  const part = 'texts-0-0123456789.parquet'
  for (const file of [
    ...['strikes/manifest.json', `strikes/${part}`, 'strikes/notes.txt', 'strikes-refused.txt'],
    ...['.talks-123/manifest.json', `.talks-123/${part}`, `half/${part}`],
  ]) {
    mkdirSync(dirname(join(from, file)), { recursive: true })
    writeFileSync(join(from, file), '')
  }
  copyCorpora(from, to)
  expect(readdirSync(to, { recursive: true }).toSorted()).toEqual([
    'strikes',
    'strikes/manifest.json',
    `strikes/${part}`,
  ])
  expect(() => copyCorpora(join(folder, 'none'), to)).not.toThrow()
})
