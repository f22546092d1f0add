import { type Plugin, parseAst } from 'vite'

/*
 * Tree-shakes vis-timeline, one module that also holds a second widget, Graph2d, and a settings panel. Bundlers keep
 * top-level statements like `Legend.prototype.x = …` because they may have side effects. We know that such a statement
 * matters only if `Legend` is used, so what `Timeline` does not reach is dropped: 28 of 120 KB gzip.
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

/** All identifiers in the code. Includes local variables: an over-approximation of the free variables. */
function namesIn(node: Node): readonly string[] {
  const name = named(node)
  if (name !== null) return [name]
  // Property names are not variables: `box` in `item.box`, in `{ box: 1 }` and in a method `box()`.
  const key = isComputed(node) ? null : 'property' in node ? node.property : 'key' in node ? node.key : null
  return childrenOf(node)
    .filter((child) => child !== key)
    .flatMap(namesIn)
}

/** `Legend` for `Legend.prototype.show = …`; null for any other statement. */
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
 * Removes statements that the `wanted` exports do not reach. `replaced` names declarations that are reached, with the
 * expression to put in their place. The bundler drops unused imports.
 */
export function trim(
  code: string,
  wanted: readonly string[],
  replaced: Readonly<Record<string, string>>,
): string {
  const isReplaced = (name: string) => Object.hasOwn(replaced, name)
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
  const waiting = [...wanted, ...always.flatMap(namesIn)].filter((name) => !isReplaced(name))
  const reached = new Set<string>(waiting)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const statement of belongsTo.get(name) ?? []) {
      kept.add(statement)
      for (const next of namesIn(statement)) {
        if (reached.has(next) || isReplaced(next)) continue
        reached.add(next)
        waiting.push(next)
      }
    }
  }

  const body = statements
    .filter((statement) => statement.type === 'ImportDeclaration' || kept.has(statement))
    .map(({ start, end }) => code.slice(start, end))
  const instead = Object.entries(replaced)
    .filter(([name]) => belongsTo.has(name))
    .map(([name, expression]) => `const ${name} = ${expression};`)
  return [...instead, ...body, `export { ${wanted.join(', ')} };`].join('\n')
}

/** Helpers that vis-timeline defines itself, next to those of vis-util. */
const OWN_HELPERS = ['convert', 'setupXSSProtection', 'xss']

/**
 * Replaces the spread of all vis-util helpers into one object by only the helpers that are called. Throws if the spread
 * is not found: then this file must be adapted to a newer vis-timeline.
 */
export function nameHelpers(code: string): string {
  const spread = '...util,'
  if (!code.includes(spread))
    throw new Error(`vis-timeline no longer holds \`${spread}\`: see build/vite/trimVis.ts`)
  const called = new Set([...code.matchAll(/availableUtils\.(\w+)/g)].map(([, name]) => name ?? ''))
  for (const own of OWN_HELPERS) called.delete(own)
  return code.replace(spread, [...called].map((name) => `${name}: util.${name},`).join(' '))
}

/** A component that draws nothing: `src/views/timeline/hand.ts` gives vis-timeline no items, and hides its axis. */
const INERT = `class {
  // Until then vis-timeline redraws at once instead of in the next frame.
  initialItemSetDrawn = true;
  setOptions() {}
  setItems() {}
  setGroups() {}
  markDirty() {}
  redraw() { return false; }
  destroy() {}
}`

const REPLACED = {
  ItemSet: INERT,
  TimeAxis: INERT,
  // A settings panel that only options we do not set create.
  Configurator: 'undefined',
  // An export object for old loaders. Local variables share its name, so it would count as reached.
  timeline: 'undefined',
}

/** Cleans nothing: vis-timeline gets no text to show. */
const NO_FILTER = 'export default { FilterXSS: class { process(text) { return text } } }'

export const trimVis = (): Plugin => ({
  name: 'demarche-trim-vis',
  apply: 'build',
  // Before Vite resolves `xss` to its files.
  enforce: 'pre',
  resolveId: { filter: { id: /^xss$/ }, handler: () => '\0no-filter' },
  load: { filter: { id: /^\0no-filter$/ }, handler: () => NO_FILTER },
  transform(code, id) {
    if (!id.endsWith('/vis-timeline-graph2d.mjs')) return null
    return { code: nameHelpers(trim(code, ['Timeline'], REPLACED)), map: null }
  },
})
