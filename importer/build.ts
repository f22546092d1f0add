import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { CORPORA } from '../build/corpora.ts'
import { isSlug, SLUG_ADVICE } from '../src/schema/slug.ts'
import { readOptions } from '../tools/readOptions.ts'
import { buildCorpus } from './buildCorpus.ts'
import { BuildFailure } from './buildFailure.ts'
import { progressOn } from './progress.ts'
import { readAs } from './readAs.ts'
import { recipeSchema } from './recipe.ts'
import { slugOf } from './slug.ts'
import { vocabularySchema } from './vocabulary.ts'

const USAGE = `Usage: npm run corpus:build -- INPUT [--recipe FILE] [--vocabulary FILE] [--id ID] [--title TITLE] [--out FOLDER]
INPUT is a table (CSV), JSON or JSON lines of events, or a folder of records such as data: its id is "curated" unless
--id gives another. See docs/large-corpora.md.`

/** Names of files have at most 255 bytes, and an id is part of some. */
const LONGEST_ID = 100

const count = (number: number, one: string) =>
  `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`

async function problemOf(args: string[]): Promise<string | null> {
  const text = { type: 'string' } as const
  const asked = readOptions({
    args,
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
  const isFolder = statSync(input).isDirectory()
  const name = isFolder ? 'curated' : basename(input).replace(/\.\w+$/, '')
  const id = asked.values.id || slugOf(name)
  if (id === '') return `\`${name}\` has no Latin letter or digit to make an id of. Give one with --id.`
  if (!isSlug(id)) return `\`${id}\` is no id. ${SLUG_ADVICE} Give one with --id.`
  if (id.length > LONGEST_ID) {
    return `An id of ${id.length} characters is too long for names of files. Give one of at most ${LONGEST_ID} with --id.`
  }

  const progress = progressOn(process.stdout)
  const started = performance.now()
  const order = { input, recipe, vocabulary, id, title: asked.values.title ?? name, out, progress }
  const { manifest, refused, firstRefused, refusedFile } = await buildCorpus(order)
  for (const line of firstRefused) console.error(line)
  if (refusedFile !== null) console.error(`${count(refused, 'refusal')}, all of them in ${refusedFile}.`)
  if (manifest === null && isFolder && refused > 0) {
    return `A folder of records is read only if none has a problem. Check with: npm run data:validate -- --data ${input}`
  }
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

/** The message for a thrown error. Rethrows it if it is a bug. */
function sentenceOf(error: unknown): string {
  if (error instanceof BuildFailure) return error.message
  if (error instanceof Error && 'syscall' in error) return `The system refuses: ${error.message}.`
  throw error
}

/** Runs the command, prints its result or what is wrong, and returns the exit code. */
export async function build(args: string[]): Promise<number> {
  const problem = await problemOf(args).catch(sentenceOf)
  if (problem !== null) console.error(problem)
  return problem === null ? 0 : 1
}

if (process.argv[1] === import.meta.filename) process.exitCode = await build(process.argv.slice(2))
