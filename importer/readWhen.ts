import type { When } from '../src/schema/published.ts'
import { parseWhen } from '../src/schema/when.ts'

const MOST_KEPT = 50_000
const kept = new Map<string, When | null>()

/** `parseWhen` with a cache: it takes 0.1 ms, and in a large corpus most dates repeat. */
export function readWhen(text: string): When | null {
  const known = kept.get(text)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const when = parseWhen(text)
  kept.set(text, when)
  return when
}
