import type { Result } from 'lighthouse'
import { type Auditor, openAuditor } from '../tools/audit/auditor.ts'
import { serveCopy } from '../tools/audit/servedCopy.ts'
import { quantile } from './run.ts'
import type { Section } from './section.ts'

interface MeasuredPage {
  readonly name: string
  readonly path: string
  /** Minimum Lighthouse score, of 100. */
  readonly least?: number
}

const PAGES: readonly MeasuredPage[] = [
  { name: 'event, English', path: 'en/events/2021-04-19-patrushev-sullivan-call/', least: 95 },
  { name: 'event, Arabic', path: 'ar/events/2021-04-19-patrushev-sullivan-call/', least: 95 },
  { name: 'home', path: 'en/' },
  { name: 'timeline', path: 'en/?view=timeline' },
]

/** Several runs, because a single one measures the machine as much as the page. */
const RUNS = 3

const median = (values: readonly number[]) => quantile(values, 0.5)
const score = (report: Result) => Math.round((report.categories.performance?.score ?? 0) * 100)

const METRICS: Readonly<Record<string, string>> = {
  'first paint': 'first-contentful-paint',
  'largest paint': 'largest-contentful-paint',
  'speed index': 'speed-index',
  blocked: 'total-blocking-time',
  shift: 'cumulative-layout-shift',
  bytes: 'total-byte-weight',
}

function cell(reports: readonly Result[], audit: string): string {
  const value = median(reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN))
  const unit = reports[0]?.audits[audit]?.numericUnit
  if (unit === 'millisecond') return `${Math.round(value)} ms`
  if (unit === 'byte') return `${Math.round(value / 1000)} KB`
  return value.toFixed(3)
}

async function visit(auditor: Auditor, address: string): Promise<readonly Result[]> {
  const reports: Result[] = []
  for (let run = 0; run < RUNS; run++) reports.push(await auditor.audit(address, ['performance']))
  return reports
}

/** Lighthouse scores of pages on its model of a phone, from a host that compresses. */
export async function measurePages(): Promise<readonly Section[]> {
  const site = await serveCopy('dist')
  const auditor = await openAuditor()
  const table: string[][] = [['page', 'score', ...Object.keys(METRICS), 'machine']]
  const misses: string[] = []
  try {
    for (const { name, path, least = 0 } of PAGES) {
      const reports = await visit(auditor, site.address + path)
      const reached = median(reports.map(score))
      const cells = Object.values(METRICS).map((audit) => cell(reports, audit))
      // On a busy machine this index falls, and the scores with it.
      const machine = median(reports.map(({ environment }) => environment.benchmarkIndex))
      table.push([name, `${reached}`, ...cells, `${Math.round(machine)}`])
      if (reached < least) misses.push(`${name}: ${reached} of 100, at least ${least} is promised.`)
    }
  } finally {
    await auditor.close()
    await site.close()
  }
  const title = `First visit on a slow phone: Lighthouse, simulated throttling, median of ${RUNS}`
  return [{ title, table, misses }]
}
