import type { Facet, Facets, Query } from './query.ts'

/**
 * The count after setting the first value of a facet: the facet counts of `before` already contain it, so no search is
 * needed. Null if the two queries differ in anything else.
 */
export function countFromFacets(before: Query, counts: Facets, after: Query): number | null {
  const all = Object.keys(counts) as Facet[]
  const facet = all.find((facet) => before[facet].length === 0 && after[facet].length === 1)
  const [value = ''] = facet ? after[facet] : []
  if (!facet || JSON.stringify({ ...before, [facet]: [value] }) !== JSON.stringify(after)) return null
  return counts[facet].get(value) ?? 0
}
