import { describe, expect, it } from 'vitest'
import { checkLayers } from './layers.ts'

const check = (files: Record<string, string>) => checkLayers(new Map(Object.entries(files)))

describe('who may import whom', () => {
  it('lets a file import from its own folder and from lower rows', () => {
    expect(
      check({
        'src/lib/day.ts': 'export const a = 1',
        'src/query/query.ts': `import { a } from '../lib/day.ts'\nimport { b } from './address.ts'`,
        'src/main.tsx': `import { App } from './views/page/App.tsx'\nimport './styles/base.css'`,
      }),
    ).toEqual([])
  })

  it.each([
    ['a higher row', `import { x } from '../views/page/x.ts'`, 'src/views/page/x.ts'],
    ['a higher row, for its types', `import type { X } from '../views/page/x.ts'`, 'src/views/page/x.ts'],
    ['a higher row, when needed', `const x = await import('../views/page/x.ts')`, 'src/views/page/x.ts'],
    ['a higher row, handed on', `export { x } from '../views/page/x.ts'`, 'src/views/page/x.ts'],
    ['a neighbour of its own row', `import { x } from '../index/x.ts'`, 'src/index/x.ts'],
    ['a file outside src', `import { x } from '../../tools/x.ts'`, 'tools/x.ts'],
  ])('refuses %s', (_, code, target) => {
    expect(check({ 'src/i18n/a.ts': code })).toEqual([
      `src/i18n/a.ts: imports ${target}, which does not lie below it.`,
    ])
  })

  it('has rows within views too', () => {
    const link = `import { Link } from '../ui/Link.tsx'`
    expect(check({ 'src/views/list/EventRow.tsx': link })).toEqual([])
    expect(check({ 'src/views/context/site.ts': link })).toEqual([
      'src/views/context/site.ts: imports src/views/ui/Link.tsx, which does not lie below it.',
    ])
  })

  it('lets only tests import what is made up for tests', () => {
    const code = `import { events } from '../testing/arbitraries.ts'`
    expect(check({ 'src/query/query.test.ts': code })).toEqual([])
    expect(check({ 'src/query/query.ts': code })).toEqual([
      'src/query/query.ts: imports src/testing/arbitraries.ts, which does not lie below it.',
    ])
  })

  it('has rows for the folders beside src', () => {
    expect(
      check({
        'build/site/pagesOf.ts': `import { a } from '../../src/pages/renderPage.tsx'\nimport { b } from '../keep.ts'`,
        'tools/sizes.ts': `import { withImports } from '../build/site/preloads.ts'`,
        'tools/serve.test.ts': `import { runHere } from '../src/testing/runHere.ts'`,
        'src/testing/served.ts': `import { serve } from '../../tools/serve.ts'`,
        'bench/visit.ts': `import { serve } from '../tools/serve.ts'\nimport { c } from '../src/testing/random.ts'`,
      }),
    ).toEqual([])
  })

  it.each([
    ['src/main.tsx', '../build/keep.ts', 'build/keep.ts'],
    ['src/lib/day.test.ts', '../../tools/serve.ts', 'tools/serve.ts'],
    ['src/testing/madeUp.ts', '../../bench/visit.ts', 'bench/visit.ts'],
    ['build/keep.test.ts', '../tools/serve.ts', 'tools/serve.ts'],
    ['build/keep.ts', '../src/testing/random.ts', 'src/testing/random.ts'],
    ['tools/serve.ts', '../importer/progress.ts', 'importer/progress.ts'],
    ['importer/build.ts', '../bench/visit.ts', 'bench/visit.ts'],
    ['bench/visit.ts', '../e2e/app.ts', 'e2e/app.ts'],
  ])('refuses that %s imports %s', (file, name, target) => {
    expect(check({ [file]: `import { x } from '${name}'` })).toEqual([
      `${file}: imports ${target}, which does not lie below it.`,
    ])
  })

  it('allows a test beside a file without a folder', () => {
    expect(check({ 'src/trustedTypes.test.ts': `await import('./trustedTypes.ts')` })).toEqual([])
    expect(check({ 'src/trustedTypes.test.ts': `await import('./main.ts')` })).toHaveLength(1)
  })

  it('requires a row for every folder', () => {
    expect(check({ 'src/utils/a.ts': '' })).toEqual([
      'src/utils/a.ts: its folder has no row in the table of tools/layers.ts.',
    ])
  })

  it('reads code, not comments', () => {
    expect(
      check({ 'src/lib/a.ts': `// import '../views/page/x.ts'\n/* fetch( */ const u = 'https://x.org'` }),
    ).toEqual([])
  })
})

describe('APIs of some files only', () => {
  it.each([
    ['React', `import { useState } from 'react'`],
    ['React', `import { createRoot } from 'react-dom/client'`],
    ['vis-timeline', `import { Timeline } from 'vis-timeline/esnext'`],
    ['fetch(', `await fetch('data/corpus.json')`],
    ['history or location', `history.pushState(null, '', '/en/')`],
    ['history or location', 'const { pathname } = window.location'],
  ])('keeps %s out of the model', (what, code) => {
    expect(check({ 'src/model/a.ts': code })).toEqual([
      expect.stringContaining(`src/model/a.ts: uses ${what}, which only src/`),
    ])
  })

  it('allows each in its own files', () => {
    expect(
      check({
        'src/views/page/App.tsx': `import { useState } from 'react'`,
        'src/views/timeline/hand.ts': `import { Timeline } from 'vis-timeline/esnext'`,
        'src/lib/fetchFile.ts': `fetch('data/corpus.json')`,
        'src/state/syncLink.ts': `history.replaceState(null, '', location.pathname)`,
        'src/state/store.test.ts': `import { act } from 'react'`,
      }),
    ).toEqual([])
  })

  it('restricts nothing in files that no page loads', () => {
    expect(
      check({
        'bench/peers/chrono/chrono.ts': `import { createElement } from 'react'\nfetch(location.search)`,
      }),
    ).toEqual([])
  })

  it('ignores other names that contain them', () => {
    expect(
      check({ 'src/model/a.ts': 'queryClient.prefetch(x); event.location; const relocation = 1' }),
    ).toEqual([])
  })

  it('allows localStorage in one file only', () => {
    const one = { 'src/state/a.ts': `localStorage.getItem('theme')` }
    expect(check(one)).toEqual([])
    expect(check({ ...one, 'src/views/page/b.ts': 'localStorage.clear()' })).toEqual([
      'localStorage is touched by src/state/a.ts and src/views/page/b.ts; one file is enough.',
    ])
  })
})
