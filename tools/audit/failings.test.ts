import { describe, expect, it } from 'vitest'
import { failingsOf, type Report } from './failings.ts'

type Audit = Report['audits'][string]

/** A report of one category with these audits and weights. */
function reportOf(
  score: number | null,
  audits: Readonly<Record<string, Partial<Audit> & { weight?: number }>>,
): Report {
  const pairs = Object.entries(audits)
  return {
    categories: {
      seo: { title: 'SEO', score, auditRefs: pairs.map(([id, { weight = 1 }]) => ({ id, weight })) },
    },
    audits: Object.fromEntries(
      pairs.map(([id, audit]) => [id, { title: id, description: `Mend ${id}.`, score: 0, ...audit }]),
    ),
  }
}

describe('failingsOf', () => {
  it('reports nothing for a category at 100', () => {
    expect(failingsOf(reportOf(1, { canonical: { score: 1 } }))).toEqual([])
  })

  it('names what failed, what to do and where', () => {
    const items = [{ node: { snippet: '<a>' } }, { url: 'http://localhost/x' }, {}, { description: 'thrown' }]
    expect(failingsOf(reportOf(0.9, { links: { details: { items } }, title: { score: 1 } }))).toEqual([
      'SEO: links\n  Mend links.\n  <a>\n  http://localhost/x\n  thrown',
    ])
  })

  it('lists only some of many places', () => {
    const items = Array.from({ length: 50 }, (_, i) => ({ url: `place ${i}` }))
    const [failing = ''] = failingsOf(reportOf(0.9, { links: { details: { items } } }))
    expect(failing.match(/place/g)).toHaveLength(5)
  })

  it('leaves out audits of weight 0 and those that did not apply', () => {
    const report = reportOf(0.9, { advice: { weight: 0 }, video: { score: null }, title: { score: 0.5 } })
    expect(failingsOf(report)).toEqual(['SEO: title\n  Mend title.'])
  })

  it('reports why an audit failed to run', () => {
    expect(failingsOf(reportOf(null, { robots: { score: null, errorMessage: 'No answer.' } }))).toEqual([
      'SEO: robots\n  No answer.',
    ])
  })

  it('reports every category below 100', () => {
    expect(failingsOf(reportOf(0.5, {}))).toEqual(['SEO: 0.5'])
    expect(failingsOf(reportOf(null, {}))).toEqual(['SEO: not judged'])
  })
})
