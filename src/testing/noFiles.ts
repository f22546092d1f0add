import type { EventFiles } from '../memory/memorySource.ts'

/** For tests of a corpus in memory that need no event's own file. */
export const noFiles: EventFiles = {
  peek: () => undefined,
  load: () => Promise.reject(new Error('no file')),
  loadAll: () => Promise.reject(new Error('no files')),
}
