import type { Page, Request } from '@playwright/test'

export const KINDS = ['html', 'css', 'script', 'font', 'data', 'other'] as const
type Kind = (typeof KINDS)[number]

const TYPES: readonly (readonly [Kind, RegExp])[] = [
  ['html', /^text\/html/],
  ['css', /^text\/css/],
  ['script', /javascript/],
  ['font', /^font\//],
  ['data', /json/],
]

const kindOf = (type: string): Kind => TYPES.find(([, pattern]) => pattern.test(type))?.[0] ?? 'other'

interface Weight {
  readonly kind: Kind
  readonly bytes: number
}

async function weightOf(request: Request): Promise<Weight> {
  try {
    const { responseBodySize, responseHeadersSize } = await request.sizes()
    const headers = (await request.response())?.headers() ?? {}
    return { kind: kindOf(headers['content-type'] ?? ''), bytes: responseBodySize + responseHeadersSize }
  } catch {
    // The page has closed.
    return { kind: 'other', bytes: 0 }
  }
}

/** Returns a function for the bytes received over the network, including requests of workers. */
export function weigh(page: Page): () => Promise<readonly Weight[]> {
  const weights: Promise<Weight>[] = []
  page.on('requestfinished', (request) => {
    if (request.url().startsWith('http')) weights.push(weightOf(request))
  })
  return () => Promise.all(weights)
}
