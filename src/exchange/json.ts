import * as v from 'valibot'
import type { FullEvent } from './fullEvent.ts'
import { type ReadEvents, type ReadWhen, readEvents, writeEvent } from './writtenEvent.ts'

const aboutSchema = v.object({
  /** Version of the corpus: ten hexadecimal digits, a hash of all records. */
  version: v.string(),
  /** The URL of a view with the same events. */
  address: v.string(),
})
const fileSchema = v.object({ format: v.literal(1), ...aboutSchema.entries, events: v.array(v.unknown()) })
export type AboutExport = v.InferOutput<typeof aboutSchema>

/** Serializes `{ format: 1, version, address, events }`; `writtenEvent.ts` defines the events. */
export const toJson = (events: readonly FullEvent[], { version, address }: AboutExport): string =>
  `${JSON.stringify({ format: 1, version, address, events: events.map(writeEvent) }, null, 2)}\n`

/** Parses the output of `toJson`. `about` is null for another format; invalid events are omitted and reported. */
export function fromJson(
  text: string,
  readWhen: ReadWhen,
): ReadEvents & { readonly about: AboutExport | null } {
  const nothing = (what: string) => ({ about: null, events: [], problems: [{ at: '', what }] })
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return nothing(`Is not JSON: ${(error as SyntaxError).message}.`)
  }
  const file = v.safeParse(fileSchema, value)
  if (!file.success) {
    const [issue] = file.issues
    return nothing(`Is not a file of events: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}.`)
  }
  const { version, address, events } = file.output
  const numbered = events.map((event, index) => ({ at: `event ${index + 1}`, value: event }))
  return { about: { version, address }, ...readEvents(numbered, readWhen) }
}
