/** The fields of a Lighthouse report that we use. */
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

/** Enough places of one failing to find the others. */
const MAX_PLACES = 5

/**
 * The failed audits of every category below 100, one text each: category and title on the first line, then what to do,
 * then where. Empty if all categories are at 100.
 */
export function failingsOf({ categories, audits }: Report): readonly string[] {
  return Object.values(categories).flatMap(({ title, score, auditRefs }) => {
    if (score === 1) return []
    const failing = auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id]
      // Audits of weight 0 are advice. Those without a score did not apply, or failed and have an `errorMessage`.
      if (!audit || weight === 0 || audit.score === 1) return []
      if (audit.score === null && audit.errorMessage === undefined) return []
      const places = placesOf(audit.details).slice(0, MAX_PLACES)
      return [[`${title}: ${audit.title}`, audit.errorMessage ?? audit.description, ...places].join('\n  ')]
    })
    return failing.length > 0 ? failing : [`${title}: ${score ?? 'not judged'}`]
  })
}

/** The places of a failing: an element's markup, a URL, or a log message. */
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
