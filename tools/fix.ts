import { writeFileSync } from 'node:fs'
import { type Document, isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap, type YAMLSeq } from 'yaml'
import { contentOf, dataFiles } from '../build/records/readRecords.ts'
import { readYaml } from '../build/records/yamlFile.ts'
import { compareText } from '../src/lib/compareText.ts'
import { schemas } from '../src/schema/record.ts'
import type { RecordKind } from '../src/schema/rule.ts'
import { repeated } from '../src/schema/rules/noDuplicates.ts'
import { fail, readOptions } from './readOptions.ts'

/** The fields of a Valibot schema that give the order of keys. */
interface Ordered {
  readonly entries?: Readonly<Record<string, Ordered>>
  readonly item?: Ordered
  readonly wrapped?: Ordered
  readonly options?: readonly unknown[]
}

const keyText = (key: unknown) => String(isScalar(key) ? key.value : key)

/** Sorts the keys into the order of the schema; unknown keys follow in their old order. */
function orderKeys(map: YAMLMap, entries: Readonly<Record<string, Ordered>>) {
  const order = Object.keys(entries)
  const rank = (key: unknown) => order.indexOf(keyText(key)) + 1 || order.length + 1
  map.items.sort((a, b) => rank(a.key) - rank(b.key))
  const first = map.items[0]?.key
  if (isScalar(first)) first.spaceBefore = false
}

/** A first comment, before a blank line, is about the whole file: it stays on top if keys are reordered. */
function keepHeading(document: Document.Parsed, first: unknown) {
  const [, heading, own] = /^(.*)\n\n(.*)$/s.exec((isScalar(first) && first.commentBefore) || '') ?? []
  if (heading === undefined || !isScalar(first)) return
  document.commentBefore = heading
  first.commentBefore = own || null
}

/** Whether the node has a YAML comment above, beside or inside it. */
function hasRemark(part: unknown): boolean {
  let found = false
  visit(part as Parameters<typeof visit>[0], {
    Node(_key, { comment, commentBefore }) {
      found ||= Boolean(comment || commentBefore)
    },
  })
  return found
}

/** Removes duplicate entries, except those with a comment, which a person must decide on. */
function dropRepeated(list: YAMLSeq) {
  const said = list.items.map((item) => JSON.stringify(item))
  const again = new Set(repeated(said, (text) => text))
  list.items = list.items.filter((item, index) => !again.has(index) || hasRemark(item))
}

function arrange(node: unknown, schema: Ordered | undefined) {
  const inner = schema?.wrapped ?? schema
  if (isMap(node)) {
    const union = inner?.options?.find((option): option is Ordered => typeof option === 'object')
    const entries = inner?.entries ?? union?.entries
    if (!entries) return
    orderKeys(node, entries)
    for (const { key, value } of node.items) arrange(value, entries[keyText(key)])
  } else if (isSeq(node)) {
    for (const item of node.items) arrange(item, inner?.item)
    dropRepeated(node)
  }
}

function sortAliases(node: unknown) {
  const aliases = isMap(node) ? node.get('aliases') : undefined
  if (isSeq(aliases)) aliases.items.sort((a, b) => compareText(keyText(a), keyText(b)))
}

/**
 * Repairs the text of a record file: keys in the order of the schema, no duplicates, former ids sorted, text trimmed,
 * uniform indentation. Keeps comments and the spelling of numbers. Null if the file is not a map of keys, or if
 * `readYaml` reports a fault: a person must repair it.
 */
export function fixed(text: string, kind: RecordKind, oneRecord: boolean): string | null {
  // The failsafe schema reads every value as text: as a number, 041 would be written as 41.
  const document = parseDocument(text, { schema: 'failsafe' })
  const faults = document.errors.length + readYaml(text).faults.length
  if (faults > 0 || !isMap(document.contents)) return null
  visit(document, {
    Scalar(key, node) {
      // Do not trim keys: a trimmed key may equal another.
      if (key !== 'key' && typeof node.value === 'string') node.value = node.value.trim()
    },
  })
  keepHeading(document, document.contents.items[0]?.key)
  const records = oneRecord ? [document.contents] : document.contents.items.map(({ value }) => value)
  for (const record of records) {
    arrange(record, schemas[kind] as unknown as Ordered)
    sortAliases(record)
  }
  return document.toString({ lineWidth: 0 })
}

/** The command line. Returns the exit code. */
export function main(args: string[]): number {
  const asked = readOptions({ args, options: { data: { type: 'string', default: 'data' } } })
  const files = asked && dataFiles(asked.values.data)
  if (files === null || typeof files === 'string')
    return fail(files ?? 'Usage: npx tsx tools/fix.ts --data FOLDER')
  for (const file of files) {
    const { path, text } = file
    const content = contentOf(file)
    if (content === null) continue
    const better = typeof text === 'string' ? fixed(text, content.kind, content.id !== null) : null
    if (better === null) {
      console.error(`${path} is left as it is: \`npm run data:validate\` says why.`)
    } else if (better !== text) {
      writeFileSync(path, better)
      console.log(`${path} repaired.`)
    }
  }
  return 0
}

if (process.argv[1] === import.meta.filename) process.exitCode = main(process.argv.slice(2))
