import { readFileSync } from 'node:fs'
import * as v from 'valibot'

/** Parses a JSON file by a schema. Returns a sentence if it does not match. */
export function readAs<T>(path: string, schema: v.GenericSchema<unknown, T>): T | string {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    return `\`${path}\` cannot be read: ${(error as Error).message}.`
  }
  const { success, output, issues } = v.safeParse(schema, value)
  if (success) return output
  const [issue] = issues
  const key = v.getDotPath(issue)
  if (issue.expected === 'never') return `\`${path}\`: there is no key \`${key}\`. See docs/large-corpora.md.`
  return `\`${path}\`: ${key ?? 'the whole'}: ${issue.message}.`
}
