import { requireBuiltSite } from '../build/builtSite.ts'
import { fail, readOptions } from '../tools/readOptions.ts'
import { measureFirst } from './first.ts'
import { measureLargeCorpora } from './largeCorpora.ts'
import { measurePages } from './pages.ts'
import type { Section } from './section.ts'

/** The sections; `npm run bench -- pages` runs one alone. `most` is the maximum number of events to measure with. */
const sections: Readonly<Record<string, (most: number) => Promise<readonly Section[]>>> = {
  pages: measurePages,
  first: measureFirst,
  large: measureLargeCorpora,
}
const NAMES = Object.keys(sections)

function print({ title, table, misses }: Section): void {
  console.log(`\n${title}\n`)
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  for (const [first = '', ...rest] of table) {
    console.log(
      [first.padEnd(widths[0] ?? 0), ...rest.map((cell, i) => cell.padStart(widths[i + 1] ?? 0))].join('  '),
    )
  }
  for (const miss of misses) console.error(`\n${miss}`)
}

async function main(): Promise<number> {
  const options = readOptions({
    options: { most: { type: 'string', default: '1000000' } },
    allowPositionals: true,
  })
  const asked = options?.positionals ?? []
  const most = Number(options?.values.most)
  if (!options || !(most >= 100) || asked.some((name) => !NAMES.includes(name))) {
    const usage = `Usage: npm run bench -- [${NAMES.join('] [')}] [--most 10000]`
    return fail(`${usage}\n--most: the most events to measure with, at least 100.`)
  }
  requireBuiltSite()
  let missed = 0
  for (const [name, measure] of Object.entries(sections)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    for (const section of await measure(most)) {
      print(section)
      missed += section.misses.length
    }
  }
  return missed > 0 ? 1 : 0
}

process.exitCode = await main()
