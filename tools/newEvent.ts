import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseIsoDay } from '../src/lib/day.ts'
import { fail, readOptions } from './readOptions.ts'

const template = (day: string) => `# yaml-language-server: $schema=../../event.schema.json
# What every field means: data/README.md. The name of this file is the event’s id and never changes once published.
when: ${day} # a day; or 2021-04 a month, "~" after it about, "?" doubtful, 2021-04-22/2021-06-24 from and to
reported: ${day} # the day the public could first know; remove the line where it is not known
type: statement # PLOVER 2021 category/mode, listed in docs/rules.md
confidence: medium # of our coding: high, medium or low
title: # a short headline, no full stop
  en:
  ar:
  ru:
summary: # one or two neutral sentences in our own words
  en:
  ar:
  ru:
place: null # an id of places.yaml; null where there is none, as on the telephone
actors:
  - actor: # an id of actors.yaml
    role: speaker # initiator, participant, speaker, host, target or mentioned
claims:
  - text: # one statement that can be checked
      en:
      ar:
      ru:
    # by: an id of actors.yaml: who says so; without it, reported without attribution
    sources:
      - source: # an id of sources.yaml that bears this very claim
relations: [] # for example: - { type: responds-to, event: 2021-04-15-us-sanctions-32 }
topics:
  - # an id of topics.yaml; the first is the storyline
status: draft # published, once \`npm run data:validate\` finds nothing
# published: the day on which it is, as YYYY-MM-DD; feeds are dated by it
`

/** Short enough to read: URLs and file systems allow far more. */
const MAX_NAME_LENGTH = 80

export interface NewEvent {
  readonly id: string
  /** Relative to the data folder. */
  readonly path: string
  readonly text: string
}

/** The file of a new draft, or a sentence about what is wrong with the arguments. */
export function newEvent(day: string, words: readonly string[]): NewEvent | string {
  if (!/^\d{4}-/.test(day) || parseIsoDay(day) === null)
    return `\`${day}\` is not a day of the calendar. Write it like 2021-04-19.`
  const name = words.join('-')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    return 'The words after the day name the event. Use a–z, 0–9 and hyphens, for example some-words.'
  }
  if (name.length > MAX_NAME_LENGTH)
    return `The words after the day are longer than ${MAX_NAME_LENGTH} characters.`
  const id = `${day}-${name}`
  return { id, path: `events/${day.slice(0, 4)}/${id}.yaml`, text: template(day) }
}

const USAGE = 'Usage: npm run data:new -- 2021-04-19 some-words'

/** The command line. Returns the exit code. */
export function main(args: string[]): number {
  const asked = readOptions({
    args,
    allowPositionals: true,
    options: { data: { type: 'string', default: 'data' } },
  })
  if (asked === null) return fail(USAGE)
  const { values, positionals } = asked
  const [day = '', ...words] = positionals
  const made = newEvent(day, words)
  if (typeof made === 'string') return fail(`${made}\n${USAGE}`)
  const path = join(values.data, made.path)
  if (existsSync(path)) return fail(`${path} exists already. Choose other words, or edit that file.`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, made.text, { flag: 'wx' })
  console.log(
    `${path}\nWrite what is empty in it, in all three languages: a draft, too, has to be whole. Then run:\nnpm run data:validate -- ${path}`,
  )
  return 0
}

if (process.argv[1] === import.meta.filename) process.exitCode = main(process.argv.slice(2))
