import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { corpusFileSchema } from '../src/schema/published.ts'
import { pagesOf } from './pagesOf.ts'

const template = readFileSync('dist/index.html', 'utf8')
const corpus = v.parse(corpusFileSchema, JSON.parse(readFileSync('dist/data/corpus.json', 'utf8')))

const pages = pagesOf(template, corpus)
for (const { path, html } of pages) {
  const file = join('dist', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, html)
}

// The fonts' licence asks to travel with them.
mkdirSync('dist/licences', { recursive: true })
copyFileSync('node_modules/@fontsource/ibm-plex-sans/LICENSE', 'dist/licences/ibm-plex.txt')

console.log(`${pages.length} pages written to dist/.`)
