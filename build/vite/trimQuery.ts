import type { Plugin } from 'vite'

/** A reader changes no data on a server. */
const INERT = `export class MutationCache {
  clear() {}
  findAll() { return []; }
  async resumePausedMutations() {}
  build() { throw new Error('build/vite/trimQuery.ts leaves mutations out'); }
}`

/** Leaves the mutations of TanStack Query out, which its client always imports: 1.1 KB gzip. */
export const trimQuery = (): Plugin => ({
  name: 'demarche-trim-query',
  apply: 'build',
  enforce: 'pre',
  load: { filter: { id: /\/@tanstack\/query-core\/.*\/mutationCache\.js$/ }, handler: () => INERT },
})
