import { expect, it } from 'vitest'
import type { Manifest } from '../build/site/preloads.ts'
import { measure } from './sizes.ts'

const manifest: Manifest = {
  'index.html': { file: 'entry.js', isEntry: true, imports: ['_react.js'] },
  'style.css': { file: 'style.css' },
  '_react.js': { file: 'react.js', imports: ['_deep.js'] },
  '_deep.js': { file: 'deep.js', imports: ['_react.js'] },
  'src/views/timeline/boardParts.ts': { file: 'board.js', isDynamicEntry: true, imports: ['_react.js'] },
  'src/views/timeline/hand.ts': { file: 'hand.js', isDynamicEntry: true, imports: ['_vis.js', '_react.js'] },
  '_vis.js': { file: 'vis.js' },
  'src/i18n/messages/en.ts': { file: 'en.js', isDynamicEntry: true },
  'src/i18n/messages/ar.ts': { file: 'ar.js', isDynamicEntry: true },
  'src/views/other/lazy.ts': { file: 'lazy.js', isDynamicEntry: true },
}
const bytes: Record<string, number> = {
  'page.html': 1,
  'home.html': 4,
  'style.css': 10,
  'entry.js': 100,
  'react.js': 1_000,
  'deep.js': 10_000,
  'board.js': 40_000,
  'hand.js': 100_000,
  'vis.js': 1_000_000,
  'en.js': 2,
  'ar.js': 3,
}
const PAGES = { event: 'page.html', home: 'home.html' }
const gzip = (file: string) => bytes[file] ?? Number.NaN

it('counts each file once, the largest language, and the board without the files of the entry', () => {
  expect(measure(manifest, PAGES, gzip).map((size) => size.bytes)).toEqual([
    11, 14, 11_103, 40_000, 1_140_000,
  ])
})

it('throws if there is nothing to measure', () => {
  const { 'src/views/timeline/boardParts.ts': _, 'src/views/timeline/hand.ts': __, ...rest } = manifest
  expect(() => measure(rest, PAGES, gzip)).toThrow('no lazily loaded chunk')
})
