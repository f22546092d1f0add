import { type Plugin, parseAst } from 'vite'

/*
 * vis-timeline comes as one module that holds a second widget, Graph2d, and a settings panel. Their prototypes are
 * filled in by top-level statements, which no bundler dares to drop. We know that a statement `Legend.prototype.x = …`
 * matters only where `Legend` does, so what the timeline never reaches can go: 28 of 120 KB gzip.
 */

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode)

const named = (node: unknown): string | null =>
  isNode(node) && node.type === 'Identifier' && 'name' in node ? String(node.name) : null

const isComputed = (node: Node): boolean => 'computed' in node && node.computed === true

/** Every variable named in the code, a function's own included: more than are used from outside, never fewer. */
function namesIn(node: Node): readonly string[] {
  const name = named(node)
  if (name !== null) return [name]
  // `box` of `item.box`, of `{ box: 1 }` and of a method `box()` is no variable.
  const key = isComputed(node) ? null : 'property' in node ? node.property : 'key' in node ? node.key : null
  return childrenOf(node)
    .filter((child) => child !== key)
    .flatMap(namesIn)
}

/** `Legend` of `Legend.prototype.show = …`; null for any other statement. */
function ownerOf(statement: Node): string | null {
  if (!('expression' in statement) || !isNode(statement.expression)) return null
  const { expression } = statement
  if (expression.type !== 'AssignmentExpression' || !('left' in expression)) return null
  let target: unknown = expression.left
  while (isNode(target) && target.type === 'MemberExpression' && 'object' in target) target = target.object
  return named(target)
}

function namesDeclaredBy(statement: Node): readonly string[] {
  if ('declarations' in statement && Array.isArray(statement.declarations)) {
    return statement.declarations.flatMap(({ id }) => namesIn(id))
  }
  const isDeclaration = /^(Function|Class)Declaration$/.test(statement.type)
  return isDeclaration && 'id' in statement ? [named(statement.id) ?? ''] : []
}

/**
 * The module without what the `wanted` exports never reach. `cut` names classes and functions whose bodies go too, since
 * only settings that we never use would call them: reaching one then throws. Imports stay; the bundler drops the idle ones.
 */
export function trim(code: string, wanted: readonly string[], cut: readonly string[]): string {
  const statements: readonly Node[] = parseAst(code).body
  const belongsTo = new Map<string, Node[]>()
  const always: Node[] = []
  for (const statement of statements) {
    if (/^(Import|Export)/.test(statement.type)) continue
    const owner = ownerOf(statement)
    const owners = owner === null ? namesDeclaredBy(statement) : [owner]
    if (owners.length === 0) always.push(statement)
    for (const name of owners) belongsTo.set(name, [...(belongsTo.get(name) ?? []), statement])
  }

  const kept = new Set<Node>(always)
  const waiting = [...wanted, ...always.flatMap(namesIn)].filter((name) => !cut.includes(name))
  const reached = new Set<string>(waiting)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const statement of belongsTo.get(name) ?? []) {
      kept.add(statement)
      for (const next of namesIn(statement)) {
        if (reached.has(next) || cut.includes(next)) continue
        reached.add(next)
        waiting.push(next)
      }
    }
  }

  const body = statements
    .filter((statement) => statement.type === 'ImportDeclaration' || kept.has(statement))
    .map(({ start, end }) => code.slice(start, end))
  return [...body, `export { ${wanted.join(', ')} };`].join('\n')
}

/** What the module adds to the helpers that it takes from vis-util. */
const OWN_HELPERS = ['convert', 'setupXSSProtection', 'xss']

/**
 * The module with only those helpers of vis-util that it calls, where it spreads all of them into one object.
 * Throws where that object is not found: then this file has to follow a newer vis-timeline.
 */
export function nameHelpers(code: string): string {
  const spread = '...util,'
  if (!code.includes(spread))
    throw new Error(`vis-timeline no longer holds \`${spread}\`: see tools/trimVis.ts`)
  const called = new Set([...code.matchAll(/availableUtils\.(\w+)/g)].map(([, name]) => name ?? ''))
  for (const own of OWN_HELPERS) called.delete(own)
  return code.replace(spread, [...called].map((name) => `${name}: util.${name},`).join(' '))
}

/** Leaves out of vis-timeline what this site never draws. */
export const trimVis = (): Plugin => ({
  name: 'demarche-trim-vis',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('/vis-timeline-graph2d.mjs')) return null
    // `timeline` is an object of all parts for old loaders, and also the name of many a local variable.
    return { code: nameHelpers(trim(code, ['Timeline'], ['Configurator', 'timeline'])), map: null }
  },
})
