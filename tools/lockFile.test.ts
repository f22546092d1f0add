import { expect, it } from 'vitest'
import { checkLockFile } from './lockFile.ts'

const lock = (packages: object) => JSON.stringify({ packages }, null, 1)

it('accepts versions, hashes, funding URLs, and binaries for every system', () => {
  const entry = {
    version: '1.0.0',
    integrity: 'sha512-/ab==',
    funding: { url: 'https://example.org/sponsors' },
  }
  const text = lock({
    'node_modules/a': { ...entry, optionalDependencies: { '@a/windows': '1.0.0' } },
    'node_modules/b/node_modules/@a/windows': entry,
  })
  expect(checkLockFile(text)).toEqual([])
})

it('accepts links only to workspaces', () => {
  const link = (folder: string) => ({ 'node_modules/lab': { resolved: folder, link: true }, lab: {} })
  expect(checkLockFile(lock({ '': { workspaces: ['lab'] }, ...link('lab') }))).toEqual([])
  expect(checkLockFile(lock({ '': { workspaces: ['lab'] }, ...link('../lab') }))).toHaveLength(2)
})

it.each([{ resolved: 'https://packages.example.org/a.tgz' }, { url: 'https://registry.example.org/a' }])(
  'rejects the registry in %o',
  (entry) => {
    expect(checkLockFile(lock({ 'node_modules/a': entry }))).toEqual([
      'package-lock.json:4: names a registry. Install with the .npmrc of this folder.',
    ])
  },
)

it.each([{ link: true }, { version: 'file:../a' }, { main: '/srv/a' }, { main: 'x/home/me/a' }])(
  'rejects the path in %o',
  (entry) => {
    expect(checkLockFile(lock({ 'node_modules/a': entry }))).toEqual([
      'package-lock.json:4: names a path of one machine. Install the package from the registry.',
    ])
  },
)

it('reports missing binaries of other systems', () => {
  expect(
    checkLockFile(lock({ 'node_modules/a': { optionalDependencies: { '@a/windows': '1.0.0' } } })),
  ).toEqual([
    'package-lock.json: node_modules/a needs @a/windows 1.0.0 on some systems, and it is not locked. ' +
      'Take a version of the package that the registry has for all of them.',
  ])
})
