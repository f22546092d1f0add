import type { QuestionKind } from '../corpus/questions.ts'
import type { FailureReason } from '../lib/fetchFile.ts'

/* The messages between a page and its worker. */

export interface AskMessage {
  readonly ticket: number
  /** The absolute URL of the corpus' folder. */
  readonly folder: string
  /** A `ping` is answered at once, to show that the worker is alive. */
  readonly kind: QuestionKind | 'ping'
  readonly ask: unknown
}

export type AnswerMessage =
  | { readonly ticket: number; readonly answer: unknown }
  | { readonly ticket: number; readonly failed: { readonly reason: FailureReason; readonly address: string } }
  /** A bug: the text of its error. */
  | { readonly ticket: number; readonly broken: string }
  /** Number of files loaded so far. */
  | { readonly ticket: number; readonly progress: number }
