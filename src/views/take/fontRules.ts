import { weightOf } from '../../picture/faces.ts'

/** A font file of the page, as one `@font-face` rule declares it. */
export interface FontFile {
  readonly address: string
  readonly weight: string
  /** The CSS `unicode-range`; all characters if it is empty. */
  readonly range: string
}

interface FontRule extends FontFile {
  readonly family: string
}

const unquoted = (name: string): string => name.trim().replace(/^["']|["']$/g, '')

/** The rules of a style sheet and of the rules within it, with URLs relative to the sheet. */
function* rulesIn(rules: CSSRuleList, base: string): Generator<FontRule> {
  for (const rule of rules) {
    if (rule instanceof CSSFontFaceRule) {
      const of = (name: string) => rule.style.getPropertyValue(name)
      const [, file] = /url\(["']?([^"')]+)["']?\)/.exec(of('src')) ?? []
      if (file === undefined) continue // a font of the computer, which cannot be embedded
      const address = new URL(file, base).href
      yield {
        family: unquoted(of('font-family')),
        weight: of('font-weight'),
        range: of('unicode-range'),
        address,
      }
    } else if ('cssRules' in rule) yield* rulesIn(rule.cssRules as CSSRuleList, base)
  }
}

/** Whether a CSS `unicode-range` has this code point: `U+0000-00FF, U+4??`. */
export function isInRange(range: string, codePoint: number): boolean {
  if (range.trim() === '') return true
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.trim().replace(/^u\+/i, '').split('-')
    const from = Number.parseInt(first.replaceAll('?', '0'), 16)
    const to = Number.parseInt(last.replaceAll('?', 'F'), 16)
    return from <= codePoint && codePoint <= to
  })
}

/**
 * The font files in which the page would draw these letters: for each the first family of the stack that has it, like CSS.
 * `stack` is a CSS variable of `tokens.css`.
 */
export function filesFor(
  stack: '--sans' | '--serif',
  face: 'plain' | 'strong' | 'title',
  letters: string,
): readonly FontFile[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [
    ...rulesIn(sheet.cssRules, sheet.href ?? document.baseURI),
  ])
  const families = getComputedStyle(document.documentElement).getPropertyValue(stack).split(',').map(unquoted)
  const ranked = families.flatMap((family) =>
    rules.filter((rule) => rule.family === family && Number(rule.weight) === weightOf(face)),
  )
  const used = new Map<string, FontFile>()
  for (const letter of new Set(letters)) {
    const rule = ranked.find(({ range }) => isInRange(range, letter.codePointAt(0) ?? 0))
    if (rule) used.set(rule.address, rule)
  }
  return [...used.values()]
}
