import * as v from 'valibot'
import { formatIsoDay, parseIsoDay } from '../lib/day.ts'
import { formatWhen } from '../schema/formatWhen.ts'
import { formatPath } from '../schema/problem.ts'
import { corpusFileSchema, eventFileSchema, type When } from '../schema/published.ts'
import type { FullEvent } from './fullEvent.ts'

/**
 * Converts an event to the form in our files: days as 2021-04-19 and `when` in EDTF, as editors write them. `first_day`
 * and `last_day` follow from `when` and are only for sorting: null if the date is open-ended; ignored when reading.
 */
export const writeEvent = ({ id, when, reported, published, updated, revisions, ...rest }: FullEvent) => ({
  id,
  when: formatWhen(when),
  first_day: when.openStart ? null : formatIsoDay(when.first),
  last_day: when.openEnd ? null : formatIsoDay(when.last),
  ...(reported === undefined ? {} : { reported: formatIsoDay(reported) }),
  ...rest,
  published: formatIsoDay(published),
  updated: formatIsoDay(updated),
  revisions: revisions.map(({ on, note }) => ({ on: formatIsoDay(on), note })),
})
export type WrittenEvent = ReturnType<typeof writeEvent>

/** A part of a file that cannot be read. */
interface Unreadable {
  /** Where: `row 3: title.ar`, `event 4: claims[0].text`, both counted from 1; empty for the file as a whole. */
  readonly at: string
  /** What is wrong, as a sentence. */
  readonly what: string
}

/** The valid events, and the problems. An event with a problem is omitted entirely. */
export interface ReadEvents {
  readonly events: readonly FullEvent[]
  readonly problems: readonly Unreadable[]
}

/** `parseWhen` of `schema/when.ts`. A parameter: only readers need it, and it is larger than all writers together. */
export type ReadWhen = (text: string) => When | null

const readAs = <T>(parse: (text: string) => T | null, wanted: string) =>
  v.pipe(
    v.string(),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value)
      if (value !== null) return value
      addIssue({ message: `Expected ${wanted} but received "${dataset.value.slice(0, 80)}"` })
      return NEVER
    }),
  )

function eventSchema(readWhen: ReadWhen) {
  const { entries: head } = v.omit(corpusFileSchema.entries.events.item, ['words', 'oneSource'])
  const day = readAs(parseIsoDay, 'a day such as 2021-04-19')
  return v.object({
    ...head,
    ...eventFileSchema.entries,
    when: readAs(readWhen, 'a date in EDTF'),
    reported: v.optional(day),
    published: day,
    updated: day,
    revisions: v.array(v.object({ on: day, note: head.title })),
  })
}

/** Parses events in the form of `writeEvent`. `at` is where each is in its file, for messages. */
export function readEvents(
  written: readonly { readonly at: string; readonly value: unknown }[],
  readWhen: ReadWhen,
): ReadEvents {
  const schema = eventSchema(readWhen)
  const events: FullEvent[] = []
  const problems: Unreadable[] = []
  for (const { at, value } of written) {
    const { success, output, issues } = v.safeParse(schema, value)
    if (success) events.push(output)
    for (const { path = [], message } of issues ?? []) {
      const field = formatPath(path.map(({ key }) => (typeof key === 'number' ? key : String(key))))
      problems.push({ at: field === '' ? at : `${at}: ${field}`, what: `${message}.` })
    }
  }
  return { events, problems }
}
