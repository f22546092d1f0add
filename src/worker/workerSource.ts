import type { QuestionKind } from '../corpus/questions.ts'
import type { CorpusSource } from '../corpus/source.ts'
import { largeCorpora } from './client.ts'

/** What the manifest's summary answers more coarsely than the columns do. Its other answers are the same. */
const COARSE: readonly QuestionKind[] = ['scene', 'inView']

/** The source over files that a worker reads. `folder` is their whole address; `isLoaded` once all columns have come. */
export const workerSource = (folder: string, isLoaded: boolean): CorpusSource => ({
  id: folder,
  ask: (kind, params) => largeCorpora.ask(folder, kind, params),
  peek: () => undefined,
  revisionOf: (kind) => (isLoaded && COARSE.includes(kind) ? 1 : 0),
})
