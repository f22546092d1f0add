import { readFileSync } from 'node:fs'

/*
 * Validates JSON-LD against schema.org, for tests. No package has both a validator and the vocabulary, and tests must
 * not use the network, so the vocabulary is parsed from the generated type declarations of `schema-dts`. TypeScript
 * alone does not report a misspelt property in an object spread.
 */

interface Declaration {
  readonly parents: readonly string[]
  /** The allowed types of each property, including data types like `Text`. */
  readonly properties: ReadonlyMap<string, readonly string[]>
}

export interface Vocabulary {
  readonly declarations: ReadonlyMap<string, Declaration>
  /** Type aliases: name → the members of its union (its leaf, subtypes, `string`). */
  readonly aliases: ReadonlyMap<string, readonly string[]>
}

const names = (union: string) => union.split(/ \| |, /)

/** Throws if the format of the declarations has changed. */
export function readVocabulary(file = 'node_modules/schema-dts/dist/schema.d.ts'): Vocabulary {
  const text = readFileSync(file, 'utf8')
  const declarations = new Map<string, Declaration>()
  for (const [, name = '', parents = '', body = ''] of text.matchAll(
    /^(?:export )?interface (\w+) extends (.+) \{\n([\s\S]*?)^\}/gm,
  )) {
    const properties = [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;$/gm)]
    declarations.set(name, {
      parents: names(parents),
      properties: new Map(properties.map(([, property = '', range = '']) => [property, names(range)])),
    })
  }
  const aliases = new Map(
    [...text.matchAll(/^export type (\w+) = (.+);$/gm)].map(([, name = '', union = '']) => [
      name,
      names(union),
    ]),
  )
  if (declarations.size < 1000 || aliases.size < 1000) throw new Error(`readVocabulary: cannot read ${file}`)
  return { declarations, aliases }
}

/** Expands the aliases of a union, transitively; includes the names themselves. */
function reach({ aliases }: Vocabulary, union: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (name: string) => {
    if (reached.has(name)) return
    reached.add(name)
    for (const part of aliases.get(name) ?? []) visit(part)
  }
  for (const name of union) visit(name)
  return reached
}

function rangeOf(vocabulary: Vocabulary, declared: string, property: string): readonly string[] | null {
  const declaration = vocabulary.declarations.get(declared)
  if (!declaration) return null
  const own = declaration.properties.get(property)
  if (own) return own
  for (const parent of declaration.parents) {
    const range = rangeOf(vocabulary, parent, property)
    if (range) return range
  }
  return null
}

const isAddress = (text: string) => URL.canParse(text)
const isDate = (text: string) => /^(\d{4}|[+-]\d{6})(-\d\d(-\d\d)?)?$/.test(text)

function checkText(union: readonly string[], reached: ReadonlySet<string>, text: string): string | null {
  if (!reached.has('string')) return 'is no text'
  if (text.trim() === '') return 'is empty'
  const kinds = union.filter((name) => name !== 'IdReference')
  if (kinds.every((name) => name === 'URL') && !isAddress(text)) return `is no address: ${text}`
  if (kinds.every((name) => name.startsWith('Date')) && !isDate(text)) return `is no date: ${text}`
  return null
}

/** Every type, property and value of a document that schema.org does not allow, one sentence each. */
export function checkJsonLd(vocabulary: Vocabulary, document: unknown): readonly string[] {
  const problems: string[] = []

  const checkValue = (path: string, union: readonly string[], value: unknown): void => {
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) checkValue(`${path}[${index}]`, union, each)
      return
    }
    const reached = reach(vocabulary, union)
    if (typeof value === 'object' && value !== null) checkNode(path, reached, value)
    else if (typeof value === 'string') {
      const wrong = checkText(union, reached, value)
      if (wrong !== null) problems.push(`${path}: ${wrong}.`)
    } else if (!reached.has(typeof value)) problems.push(`${path}: may not be ${String(value)}.`)
  }

  const checkNode = (path: string, reached: ReadonlySet<string> | null, node: object): void => {
    const { '@type': type, '@id': id } = node as { '@type'?: unknown; '@id'?: unknown }
    const leaf = `${String(type)}Leaf`
    if (!vocabulary.declarations.has(leaf)) {
      problems.push(`${path}: ${String(type)} is no type.`)
      return
    }
    if (reached && !reached.has(leaf)) problems.push(`${path}: may not be ${String(type)}.`)
    if (id !== undefined && !isAddress(String(id))) problems.push(`${path}: @id is no address.`)
    for (const [property, value] of Object.entries(node)) {
      if (property.startsWith('@')) continue
      const range = rangeOf(vocabulary, leaf, property)
      if (range) checkValue(`${path}.${property}`, range, value)
      else problems.push(`${path}.${property}: ${String(type)} has no such property.`)
    }
  }

  const { '@context': context } = (document ?? {}) as { '@context'?: unknown }
  if (context !== 'https://schema.org') problems.push('Its @context is not schema.org.')
  checkNode('', null, document as object)
  return problems
}
