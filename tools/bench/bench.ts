import { requireBuiltSite } from '../builtSite.ts'
import { measurePages } from './pages.ts'
import type { Measure } from './section.ts'

/** Each may be asked for alone: `npm run bench -- pages`. */
const sections: Readonly<Record<string, Measure>> = { pages: measurePages }

requireBuiltSite()
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => sections[name] === undefined)
if (unknown.length > 0) {
  console.error(
    `Nothing is measured as ${unknown.join(', ')}. There is: ${Object.keys(sections).join(', ')}.`,
  )
  process.exit(1)
}

for (const [name, measure] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const { title, table, misses } = await measure()
  console.log(`\n${title}\n`)
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  for (const [first = '', ...rest] of table) {
    console.log(
      [first.padEnd(widths[0] ?? 0), ...rest.map((cell, i) => cell.padStart(widths[i + 1] ?? 0))].join('  '),
    )
  }
  for (const miss of misses) console.error(`\n${miss}`)
  if (misses.length > 0) process.exitCode = 1
}
