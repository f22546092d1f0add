import type { QuestionKind, Questions } from './questions.ts'

export type ParamsOf<K extends QuestionKind> = Questions[K]['ask']
export type AnswerOf<K extends QuestionKind> = Questions[K]['answer']

/** Answers questions about one corpus, whose events are in memory or in files that a worker reads. */
export interface CorpusSource {
  /** First part of every query key. */
  readonly id: string
  /** Rejects with a `LoadFailure` if a required file fails. `onProgress` gets the number of files loaded so far. */
  readonly ask: <K extends QuestionKind>(
    kind: K,
    params: ParamsOf<K>,
    onProgress?: (files: number) => void,
  ) => Promise<AnswerOf<K>>
  /** The answer if it is available synchronously, for the first render; else undefined. */
  readonly peek: <K extends QuestionKind>(kind: K, params: ParamsOf<K>) => AnswerOf<K> | undefined
  /** Part of the query key, since answers never go stale: 0 while answers may be coarse, 1 once all is loaded. */
  readonly revisionOf: (kind: QuestionKind) => number
}
