import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { isSlug, SLUG_ADVICE } from '../../src/schema/slug.ts'
import { CORPORA } from '../corpora.ts'
import { readOptions } from '../readOptions.ts'
import { buildCorpus } from './buildCorpus.ts'
import { progressOn } from './progress.ts'
import { readAs } from './readAs.ts'
import { recipeSchema } from './recipe.ts'
import { slugOf } from './slug.ts'
import { vocabularySchema } from './vocabulary.ts'

const USAGE = `Usage: npm run corpus:build -- INPUT [--recipe FILE] [--vocabulary FILE] [--id ID] [--title TITLE] [--out FOLDER]
INPUT is a table (CSV), JSON or JSON lines of events, or a folder of records. See docs/large-corpora.md.`

const count = (number: number, one: string) =>
  `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`

async function main(): Promise<string | null> {
  const text = { type: 'string' } as const
  const asked = readOptions({
    allowPositionals: true,
    options: { recipe: text, vocabulary: text, id: text, title: text, out: { ...text, default: CORPORA } },
  })
  const [input, ...more] = asked?.positionals ?? []
  if (asked === null || input === undefined || more.length > 0) return USAGE
  if (!existsSync(input)) return `There is no \`${input}\`. Name a file or a folder that holds events.`
  const { recipe: recipeFile, vocabulary: vocabularyFile, out } = asked.values
  const recipe = recipeFile === undefined ? null : readAs(recipeFile, recipeSchema)
  if (typeof recipe === 'string') return recipe
  const vocabulary = vocabularyFile === undefined ? null : readAs(vocabularyFile, vocabularySchema)
  if (typeof vocabulary === 'string') return vocabulary
  const name = basename(input).replace(/\.\w+$/, '')
  const id = asked.values.id ?? slugOf(name)
  if (!isSlug(id)) return `\`${id}\` is no id. ${SLUG_ADVICE} Give one with --id.`

  const progress = progressOn(process.stdout)
  const started = performance.now()
  const order = { input, recipe, vocabulary, id, title: asked.values.title ?? name, out, progress }
  const { manifest, refused, firstRefused, refusedFile } = await buildCorpus(order)
  for (const line of firstRefused) console.error(line)
  if (refusedFile !== null) console.error(`${count(refused, 'refusal')}, all of them in ${refusedFile}.`)
  if (manifest === null) return `Nothing in \`${input}\` could be read as an event.`
  const parts = Object.values(manifest.parts).flat()
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `${out}/${id}: ${count(manifest.size, 'event')} in ${count(parts.length, 'part')}, ` +
      `${(bytes / 1e6).toFixed(1)} MB, ${seconds} s, ${refused.toLocaleString('en')} refused.`,
  )
  return null
}

if (process.argv[1] === import.meta.filename) {
  const problem = await main()
  if (problem !== null) {
    console.error(problem)
    process.exitCode = 1
  }
}
