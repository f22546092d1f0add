import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Document, isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap, type YAMLSeq } from 'yaml'
import { compareText } from '../src/lib/compareText.ts'
import { schemas } from '../src/schema/record.ts'
import type { Kind } from '../src/schema/rule.ts'
import { repeated } from '../src/schema/rules/noDuplicates.ts'
import { contentOf, readFiles } from './readRecords.ts'

/** A schema as far as it says in which order keys stand. */
interface Ordered {
  readonly entries?: Readonly<Record<string, Ordered>>
  readonly item?: Ordered
  readonly wrapped?: Ordered
  readonly options?: readonly unknown[]
}

const keyText = (key: unknown) => String(isScalar(key) ? key.value : key)

/** The keys that the schema knows in its order, then the others as they stood. */
function orderKeys(map: YAMLMap, entries: Readonly<Record<string, Ordered>>) {
  const order = Object.keys(entries)
  const rank = (key: unknown) => order.indexOf(keyText(key)) + 1 || order.length + 1
  map.items.sort((a, b) => rank(a.key) - rank(b.key))
  const first = map.items[0]?.key
  if (isScalar(first)) first.spaceBefore = false
}

/** What a blank line parts from the first key speaks of the whole file: it stays on top, whichever key comes first. */
function keepHeading(document: Document.Parsed, first: unknown) {
  const [, heading, own] = /^(.*)\n\n(.*)$/s.exec((isScalar(first) && first.commentBefore) || '') ?? []
  if (heading === undefined || !isScalar(first)) return
  document.commentBefore = heading
  first.commentBefore = own || null
}

function dropRepeated(list: YAMLSeq) {
  const said = list.items.map((item) => JSON.stringify(item))
  const again = new Set(repeated(said, (text) => text))
  list.items = list.items.filter((_item, index) => !again.has(index))
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
 * `text` of a file of records, repaired as far as a machine can: keys in the order of the schema, entries said once,
 * former ids sorted, no space around text, one way of indenting. Comments stay. Files that cannot be read stay as they are.
 */
export function fixed(text: string, kind: Kind, oneRecord: boolean): string {
  const document = parseDocument(text)
  if (document.errors.length > 0 || !isMap(document.contents)) return text
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'string') node.value = node.value.trim()
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

function main(args: string[]) {
  const { values } = parseArgs({ args, options: { data: { type: 'string', default: 'data' } } })
  for (const file of readFiles(values.data)) {
    const { path, text } = file
    const content = contentOf(file)
    const better = content === null ? text : fixed(text, content.kind, content.id !== null)
    if (better === text) continue
    writeFileSync(path, better)
    console.log(`${path} repaired.`)
  }
}

if (process.argv[1] === import.meta.filename) main(process.argv.slice(2))
