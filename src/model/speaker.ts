import type { Speech } from '../i18n/speech.ts'
import type { Names } from '../index/names.ts'
import type { Claim } from '../schema/published.ts'
import { actorName } from './words.ts'

/** The name that stands before a claim, of who makes it; null for none. */
export const speakerOf = (
  names: Names,
  { by }: Pick<Claim, 'by'>,
  /** The side that a heading above the claim names already. */
  side: string | null,
  speech: Speech,
): string | null => (by === undefined || by === side ? null : actorName(names, by, speech))
