import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Path } from '../../src/schema/problem.ts'

interface Position {
  /** Line and column count from 1. */
  readonly line: number
  readonly column: number
}

export interface Fault extends Position {
  readonly what: string
  readonly todo: string
}

/** A parsed YAML 1.2 file. */
export interface YamlFile {
  /** The parsed value; undefined if the file does not parse. */
  readonly value: unknown
  readonly faults: readonly Fault[]
  /** Position of the value at `path` (of its key for `onKey`, a list or a map), or of its nearest parent if missing. */
  locate(path: Path, onKey?: boolean): Position
}

const QUOTE_IT = 'Put text that holds ": " or begins with a special character in quotes.'

/** The parser's error codes, explained to people who do not program. */
const FAULTS: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: ['Holds a second ": " on one line.', QUOTE_IT],
  BAD_INDENT: ['Is not indented as the lines around it.', 'Indent by two spaces for each level.'],
  BAD_SCALAR_START: ['Begins with a character that YAML keeps for itself.', 'Put the text in quotes.'],
  MISSING_CHAR: ['A quotation mark, bracket or colon is missing here.', 'Close what was opened.'],
  MULTIPLE_DOCS: ['A second document begins here.', 'Remove the line `---`: a file is one record.'],
  TAB_AS_INDENT: ['Is indented with a tab.', 'Use two spaces for each level.'],
  UNEXPECTED_TOKEN: [
    'Text goes on here where it should have ended.',
    `Close quotes and brackets once. ${QUOTE_IT}`,
  ],
  TAG_RESOLVE_FAILED: ['Holds a YAML tag.', 'Put text that begins with "!" in quotes.'],
}

/** Duplicate keys and the first other error: after that one the parser guesses, so its later errors are noise. */
function worthSaying(errors: readonly YAMLError[]): readonly YAMLError[] {
  const first = errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY')
  return errors.filter(({ code }, index) => code === 'DUPLICATE_KEY' || index === first)
}

function locator(document: Document.Parsed, at: (offset: number) => Position): YamlFile['locate'] {
  return (path, onKey = false) => {
    let node: unknown = document.contents
    let offset = 0
    for (const [depth, step] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
        if (!pair || !isScalar(pair.key)) break
        const { key, value } = pair
        const named = onKey && depth === path.length - 1
        const scalar = isScalar(value) && value.source !== '' && !named
        offset = (scalar ? value.range?.[0] : key.range?.[0]) ?? offset
        node = value
      } else if (isSeq(node)) {
        const item = node.items[Number(step)]
        if (!isScalar(item) && !isMap(item) && !isSeq(item)) break
        offset = item.range?.[0] ?? offset
        node = item
      } else break
    }
    return at(offset)
  }
}

/** Undefined if an alias has no anchor, or if there are too many aliases (a "billion laughs" attack). */
function plainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

/** A file that cannot be read, with the reason as its only fault. */
export function unreadable(why: Pick<Fault, 'what' | 'todo'>): YamlFile {
  const start = { line: 1, column: 1 }
  return { value: undefined, faults: [{ ...start, ...why }], locate: () => start }
}

/** Parses YAML 1.2. Reports anchors, aliases and tags: records must be readable without following references. */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const faults = worthSaying([...document.errors, ...document.warnings]).map(
    ({ code, pos, message }): Fault => {
      const place = at(pos[0])
      if (code === 'DUPLICATE_KEY') {
        const [key = ''] = /[^\s:]+/.exec(text.slice(pos[0])) ?? []
        return { ...place, what: `\`${key}\` stands here a second time.`, todo: 'Keep one of the two.' }
      }
      const [what, todo] = FAULTS[code] ?? [
        `Is not YAML: ${message.split('\n', 1)[0]}.`,
        `Correct the line. ${QUOTE_IT}`,
      ]
      return { ...place, what, todo }
    },
  )
  visit(document, (_key, node) => {
    const marked = isAlias(node)
      ? `*${node.source}`
      : isScalar(node) || isMap(node) || isSeq(node)
        ? node.anchor
        : undefined
    if (marked === undefined) return undefined
    const range = isAlias(node) || isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined
    faults.push({
      ...at(range?.[0] ?? 0),
      what: `Uses the YAML anchor or alias \`${marked}\`.`,
      todo: 'Write the value itself; put text that begins with "*" or "&" in quotes.',
    })
    return visit.BREAK
  })
  const broken = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')
  return { value: broken ? undefined : plainValue(document), faults, locate: locator(document, at) }
}
