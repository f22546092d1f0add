import { MOST_NEAR } from '../corpus/questions.ts'
import type { Corpus } from '../index/corpus.ts'
import { nearest } from '../lib/closest.ts'

/** The folded words of all events that are nearest to this one. Loaded only where a search finds nothing. */
export const nearWords = ({ events, textOf }: Corpus, word: string): readonly string[] =>
  nearest(
    word,
    events.flatMap(({ id }) => textOf(id).split(' ')),
    MOST_NEAR,
  )
