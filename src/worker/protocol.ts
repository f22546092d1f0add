import type { QuestionKind } from '../corpus/questions.ts'
import type { FailureReason } from '../lib/fetchFile.ts'

/* The messages between a page and the worker that reads the files of a corpus for it. */

export interface AskMessage {
  readonly ticket: number
  /** The whole address of the corpus' folder. */
  readonly folder: string
  /** A `ping` is answered at once: it asks whether the worker is alive. */
  readonly kind: QuestionKind | 'ping'
  readonly ask: unknown
}

export type AnswerMessage =
  | { readonly ticket: number; readonly answer: unknown }
  | { readonly ticket: number; readonly failed: { readonly reason: FailureReason; readonly address: string } }
  /** A bug, in the words of its error. */
  | { readonly ticket: number; readonly broken: string }
  /** How many files have come. */
  | { readonly ticket: number; readonly progress: number }
