import { requireBuiltSite } from '../build/builtSite.ts'
import { openAuditor } from './audit/auditor.ts'
import { failingsOf } from './audit/failings.ts'
import { serveCopy } from './audit/servedCopy.ts'

const EVENT = 'events/2021-04-19-patrushev-sullivan-call/'
const PAGES = [`en/${EVENT}`, `ar/${EVENT}`, 'en/?view=timeline', 'en/?view=list']

/** Without "performance", which would fail on a busy machine. `npm run bench` measures it. */
const CATEGORIES = ['accessibility', 'best-practices', 'seo'] as const

requireBuiltSite()
const site = await serveCopy('dist')
const auditor = await openAuditor()
try {
  for (const page of PAGES) {
    const report = await auditor.audit(site.address + page, CATEGORIES)
    const scores = Object.values(report.categories).map(
      ({ title, score }) => `${title} ${score === null ? '?' : Math.round(score * 100)}`,
    )
    console.log(`${page.padEnd(52)} ${scores.join(', ')}`)
    for (const failing of failingsOf(report)) {
      console.error(`\n${page}: ${failing}\n`)
      process.exitCode = 1
    }
  }
} finally {
  await auditor.close()
  await site.close()
}
