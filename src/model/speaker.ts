import type { Speech } from '../i18n/speech.ts'
import type { Names } from '../index/names.ts'
import type { Claim } from '../schema/published.ts'
import { actorName } from './words.ts'

/** What a reader sees before a claim: the name of who makes it; null for a claim without attribution. */
export const sayerOf = (
  names: Names,
  { by }: Pick<Claim, 'by'>,
  /** The side that a heading above the claim names already. */
  side: string | null | undefined,
  speech: Speech,
): string | null => (by === undefined || by === side ? null : `${actorName(names, by, speech)}: `)
