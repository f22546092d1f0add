import type { Path } from './problem.ts'
import { LOCALES, type Locale } from './vocabulary.ts'

/** Every text in a value from a record, with its path. */
export function* textsIn(value: unknown, path: Path = []): Generator<readonly [Path, string]> {
  if (typeof value === 'string') yield [path, value]
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textsIn(item, [...path, index])
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inside] of Object.entries(value)) yield* textsIn(inside, [...path, key])
  }
}

/** Every text of a record that we wrote in a language of the site: not the words of sources, nor names in others. */
export function* ownTextsIn(record: unknown): Generator<readonly [Path, Locale, string]> {
  for (const [path, text] of textsIn(record)) {
    const locale = LOCALES.find((each) => each === path.at(-1))
    if (locale !== undefined) yield [path, locale, text]
  }
}

/** A text without what stands in quotation marks, where somebody else speaks. */
export const withoutQuotations = (text: string): string => text.replace(/«[^»]*»|“[^”]*”/g, ' ')
