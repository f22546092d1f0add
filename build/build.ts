import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { formatProblem } from '../src/schema/problem.ts'
import { MADE_FROM } from './builtSite.ts'
import { compressFiles } from './compression.ts'
import { CORPORA } from './corpora.ts'
import { hashOf } from './keep.ts'
import { readRecords } from './records/readRecords.ts'
import { writeSite } from './writeSite.ts'

const OUT = 'dist'

const INPUTS = ['build', 'data', 'index.html', 'package-lock.json', 'public', 'src', 'vite.config.ts']

/** The manifests of large corpora: they name every part by its content hash, so hashing them is enough. */
const manifests = () =>
  existsSync(CORPORA) ? readdirSync(CORPORA).map((id) => join(CORPORA, id, 'manifest.json')) : []

async function main(): Promise<number> {
  const siteUrl = process.env.SITE_URL ?? null
  const reportTo = process.env.REPORT_TO ?? null
  if (reportTo !== null && !/^[^\s@?&<>"]+@[^\s@?&<>"]+$/.test(reportTo)) {
    console.error('REPORT_TO is no e-mail address. Write it like corrections@example.org, or leave it out.')
    return 1
  }
  const isCompressed = process.env.COMPRESS === '1'
  const inputs = hashOf(
    [...INPUTS, ...manifests()],
    siteUrl ?? '',
    reportTo ?? '',
    isCompressed ? 'compressed' : '',
  )
  if (existsSync(MADE_FROM) && readFileSync(MADE_FROM, 'utf8') === inputs) {
    console.log(`${OUT}/ is up to date.`)
    return 0
  }
  const { records, problems } = readRecords('data')
  if (problems.length > 0) {
    console.error(problems.map(formatProblem).join('\n'))
    return 1
  }
  await build()
  await writeSite({ out: OUT, records, siteUrl, reportTo, corpora: CORPORA, say: console.log })
  if (isCompressed)
    console.log(`${await compressFiles(OUT, ['br', 'gzip'])} files compressed as .br and .gz.`)
  writeFileSync(MADE_FROM, inputs)
  return 0
}

process.exitCode = await main()
