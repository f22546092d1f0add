import type { EventFiles } from '../memory/memorySource.ts'

/** For a corpus in memory of whose events no test asks for more than their heads. */
export const noFiles: EventFiles = {
  peek: () => undefined,
  load: () => Promise.reject(new Error('no file')),
  loadAll: () => Promise.reject(new Error('no files')),
}
