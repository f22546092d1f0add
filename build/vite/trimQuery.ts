import type { Plugin } from 'vite'

/** A reader changes no data on a server. */
const INERT = `export class MutationCache {
  clear() {}
  findAll() { return []; }
  async resumePausedMutations() {}
  build() { throw new Error('build/vite/trimQuery.ts leaves mutations out'); }
}`

/**
 * Leaves the mutations of TanStack Query out, which its client always imports: 1.1 KB gzip. Fails the build if their file
 * is not found: then this one must be adapted to a newer version.
 */
export function trimQuery(): Plugin {
  let isFound = false
  return {
    name: 'demarche-trim-query',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /\/@tanstack\/query-core\/.*\/mutationCache\.js$/ },
      handler: () => {
        isFound = true
        return INERT
      },
    },
    buildEnd(error) {
      if (!error && !isFound)
        this.error('TanStack Query has no mutationCache.js: see build/vite/trimQuery.ts')
    },
  }
}
