/** As much of a Lighthouse report as we read. */
export interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly title: string
        readonly score: number | null
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[]
      }
    >
  >
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly title: string
        readonly description: string
        readonly score: number | null
        readonly errorMessage?: string
        readonly details?: unknown
      }
    >
  >
}

/** This many places of one failing are enough to find the rest. */
const MOST_PLACES = 5

/**
 * What keeps the categories of a report below 100, one text each: category and failing on the first line, then what to
 * do, then where. Empty where all are at 100.
 */
export function failingsOf({ categories, audits }: Report): readonly string[] {
  return Object.values(categories).flatMap(({ title, score, auditRefs }) => {
    if (score === 1) return []
    const failing = auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id]
      // What weighs nothing is advice; what has no score did not apply, or broke and says so.
      if (!audit || weight === 0 || audit.score === 1) return []
      if (audit.score === null && audit.errorMessage === undefined) return []
      const places = placesOf(audit.details).slice(0, MOST_PLACES)
      return [[`${title}: ${audit.title}`, audit.errorMessage ?? audit.description, ...places].join('\n  ')]
    })
    return failing.length > 0 ? failing : [`${title}: ${score ?? 'not judged'}`]
  })
}

/** Where a failing was seen: the markup of an element, an address, or what was logged. */
function placesOf(details: unknown): readonly string[] {
  const { items } = (details ?? {}) as { readonly items?: unknown }
  if (!Array.isArray(items)) return []
  return items.flatMap(
    (item: Place) => item.node?.snippet ?? item.description ?? item.url ?? item.source ?? [],
  )
}

interface Place {
  readonly node?: { readonly snippet?: string }
  readonly description?: string
  readonly url?: string
  readonly source?: string
}
