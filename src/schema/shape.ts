import * as v from 'valibot'
import { closest } from '../lib/closest.ts'
import { isMap } from '../lib/isMap.ts'
import type { Path } from './problem.ts'
import { LOCALES, type Locale } from './vocabulary.ts'

/** A part of a record that does not match its schema. */
export interface ShapeIssue {
  readonly path: Path
  /** True when the key is wrong, not its value. */
  readonly onKey: boolean
  readonly what: string
  readonly todo: string
}

/** The fields of Valibot's schema objects that the walk reads, for the kinds that `record.ts` uses. */
type Shape =
  | { readonly type: 'strict_object'; readonly entries: Readonly<Record<string, Shape>> }
  | { readonly type: 'array'; readonly item: Shape }
  | { readonly type: 'strict_tuple'; readonly items: readonly Shape[] }
  | { readonly type: 'optional'; readonly wrapped: Shape; readonly default: unknown }
  | { readonly type: 'nullable'; readonly wrapped: Shape }
  | { readonly type: 'union'; readonly options: readonly Shape[] }
  | { readonly type: 'picklist'; readonly options: readonly string[] }
  | { readonly type: 'string' | 'number' | 'boolean' }

type Find = (path: Path, what: string, todo: string, onKey?: boolean) => void

const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'English', ar: 'Arabic', ru: 'Russian' }
const WANTED: Readonly<Record<string, string>> = {
  string: 'text',
  picklist: 'text',
  number: 'a number',
  boolean: 'true or false',
}

const codes = (words: Iterable<string>) => [...words].map((word) => `\`${word}\``).join(', ')
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function describeKind(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (isMap(value)) return 'a map of keys'
  if (typeof value === 'string') return 'text'
  // Do not print the number: YAML reads 041 as 41, so quoting a printed 41 would lose a digit.
  if (typeof value === 'number') return 'a number'
  return `the ${typeof value} ${String(value)}`
}

function findWrongKind(find: Find, path: Path, value: unknown, wanted: string, todo: string) {
  if (value === null || value === undefined) find(path, 'Is empty.', 'Write it, or remove it.')
  else find(path, `Is ${describeKind(value)}, where ${wanted} is wanted.`, todo)
}

/** Reports Valibot's issues with this value itself, reworded. The walk reports issues inside it. */
function findOwn(shape: Shape, value: unknown, path: Path, find: Find) {
  const { issues = [] } = v.safeParse(shape as unknown as v.GenericSchema, value)
  for (const issue of issues.filter((each) => each.path === undefined)) {
    if (shape.type === 'picklist' && typeof value === 'string')
      findWrongWord(shape.options, value, path, find)
    else if (issue.kind === 'schema')
      findWrongKind(
        find,
        path,
        value,
        WANTED[shape.type] ?? shape.type,
        shape.type === 'string' ? 'Put it in quotes, as it is written.' : 'Correct it.',
      )
    else {
      const [what = '', todo = 'Correct it.'] = issue.message.split(/(?<=\.) /, 2)
      const shown =
        typeof value === 'string' && value.trim() !== '' && value.length <= 80 ? `\`${value}\` ${what}` : what
      find(path, capitalised(shown), todo)
    }
  }
}

function findWrongWord(options: readonly string[], value: string, path: Path, find: Find) {
  const meant = closest(value, options)
  const few = options.length <= 12
  const list = few ? `one of ${codes(options)}` : 'a word that is allowed here'
  const todo =
    meant !== null ? `Did you mean \`${meant}\`?` : few ? 'Write one of them.' : 'docs/rules.md lists them.'
  find(path, value === '' ? 'Is empty.' : `\`${value}\` is not ${list}.`, todo)
}

function walkMap(entries: Readonly<Record<string, Shape>>, value: unknown, path: Path, find: Find) {
  const known = Object.keys(entries)
  const wanted = known.length > 6 ? 'a map of keys' : `a map with ${codes(known)}`
  if (!isMap(value)) findWrongKind(find, path, value, wanted, 'Write its keys on lines of their own.')
  const given = isMap(value) ? value : {}
  const isAbsent = (key: string) => !Object.hasOwn(given, key)
  const meantByUnknown = new Set<string>()
  for (const key of Object.keys(given).filter((each) => !known.includes(each))) {
    const meant = closest(key, known.filter(isAbsent)) ?? closest(key, known)
    if (meant !== null) meantByUnknown.add(meant)
    const todo =
      meant !== null ? `Did you mean \`${meant}\`?` : `Remove it; the keys here are ${codes(known)}.`
    find([...path, key], 'Is not a known key.', todo, true)
  }
  return Object.fromEntries(
    Object.entries(entries).map(([key, shape]) => {
      const inside = [...path, key]
      const required = shape.type !== 'optional'
      const missing = required && isAbsent(key)
      const empty = required && shape.type !== 'nullable' && given[key] === null
      if (missing && isMap(value) && !meantByUnknown.has(key)) {
        const locale = LOCALES.find((each) => each === key)
        find(inside, 'Is missing.', locale ? `Write it in ${LANGUAGES[locale]}.` : `Add \`${key}\`.`)
      }
      if (empty) find(inside, 'Is empty.', 'Write it.')
      return [key, walk(shape, given[key], inside, missing || empty ? () => {} : find)]
    }),
  )
}

function walkList(shape: Extract<Shape, { type: 'array' }>, value: unknown, path: Path, find: Find) {
  if (!Array.isArray(value)) {
    findWrongKind(find, path, value, 'a list', 'Begin each entry with "- ", or write [].')
    return []
  }
  findOwn(shape, value, path, find)
  return value.map((item, index) => walk(shape.item, item, [...path, index], find))
}

function walkTuple(items: readonly Shape[], value: unknown, path: Path, find: Find) {
  const given: readonly unknown[] = Array.isArray(value) ? value : []
  const whole = given.length === items.length
  if (!whole) find(path, `Is not a list of ${items.length}.`, `Write exactly ${items.length} entries.`)
  return items.map((item, index) => walk(item, given[index], [...path, index], whole ? find : () => {}))
}

/** Reports every issue inside `value`, and returns it with unreadable parts replaced by '', 0, [] or the default. */
function walk(shape: Shape, value: unknown, path: Path, find: Find): unknown {
  switch (shape.type) {
    case 'optional': {
      if (value === undefined) return shape.default
      let wrong = false
      const read = walk(shape.wrapped, value, path, (at, ...rest) => {
        wrong ||= at.length === path.length
        find(at, ...rest)
      })
      return wrong ? (shape.default ?? read) : read
    }
    case 'nullable':
      return value === null ? null : walk(shape.wrapped, value, path, find)
    case 'union': {
      const wanted = isMap(value) ? 'strict_object' : Array.isArray(value) ? 'array' : 'string'
      const option = shape.options.find(({ type }) => type === wanted)
      return walk(option ?? (shape.options[0] as Shape), value, path, find)
    }
    case 'strict_object':
      return walkMap(shape.entries, value, path, find)
    case 'array':
      return walkList(shape, value, path, find)
    case 'strict_tuple':
      return walkTuple(shape.items, value, path, find)
    default:
      findOwn(shape, value, path, find)
      if (shape.type === 'number') return typeof value === 'number' ? value : 0
      if (shape.type === 'boolean') return value === true
      return typeof value === 'string' ? value : ''
  }
}

/**
 * Validates `value` against `schema`. Returns every issue, and a value of the right type in which unreadable parts are
 * '', 0, [] or their default, so that rules can still check the rest.
 */
export function readShape<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
): { readonly readable: T; readonly issues: readonly ShapeIssue[] } {
  const issues: ShapeIssue[] = []
  const readable = walk(schema as unknown as Shape, value, [], (path, what, todo, onKey = false) => {
    issues.push({ path, onKey, what, todo })
  })
  return { readable: readable as T, issues }
}
