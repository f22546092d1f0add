import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compressFiles } from './compression.ts'

it('writes compressed copies beside text files only, and none into folders with a dot', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'))
  try {
    mkdirSync(join(folder, 'en'))
    mkdirSync(join(folder, '.vite'))
    const files = [
      'en/index.html',
      'early.js',
      'plex.woff2',
      'card.png',
      '0-1.parquet',
      '.vite/manifest.json',
    ]
    for (const file of files) writeFileSync(join(folder, file), `text of ${file}`)
    expect(await compressFiles(folder, ['br', 'gzip'])).toBe(2)

    const written = ['en/index.html', 'early.js'].flatMap((file) => [`${file}.br`, `${file}.gz`])
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.\w/.test(path),
    )
    expect(found.map((path) => path.replaceAll('\\', '/')).toSorted()).toEqual(
      ['.vite', ...files, ...written].toSorted(),
    )
    const page = readFileSync(join(folder, 'en/index.html.br'))
    expect(brotliDecompressSync(page).toString()).toBe('text of en/index.html')
    expect(gunzipSync(readFileSync(join(folder, 'early.js.gz'))).toString()).toBe('text of early.js')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
