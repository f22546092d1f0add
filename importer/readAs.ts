import { readFileSync } from 'node:fs'
import * as v from 'valibot'

/** A file of JSON as the schema has it, or a sentence on what is wrong with it. */
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
