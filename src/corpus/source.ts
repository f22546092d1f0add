import type { QuestionKind, Questions } from './questions.ts'

export type ParamsOf<K extends QuestionKind> = Questions[K]['ask']
export type AnswerOf<K extends QuestionKind> = Questions[K]['answer']

/** Answers questions about one corpus, wherever its events are: in this page, or in files behind a worker. */
export interface CorpusSource {
  /** Stands before each of its questions in the query cache. */
  readonly id: string
  /** Rejects with a `LoadFailure` where a file that the answer needs does not come. `onProgress` receives the files so far. */
  readonly ask: <K extends QuestionKind>(
    kind: K,
    params: ParamsOf<K>,
    onProgress?: (files: number) => void,
  ) => Promise<AnswerOf<K>>
  /** The answer where it takes no waiting, so that it is in the first render; else undefined. */
  readonly peek: <K extends QuestionKind>(kind: K, params: ParamsOf<K>) => AnswerOf<K> | undefined
  /** Changes where the same question may be answered more finely than before: more of the corpus has come. */
  readonly revisionOf: (kind: QuestionKind) => number
}
