import { type Check, everyKind, type RecordKind, type Rule } from '../rule.ts'
import { isSlug, SLUG_ADVICE } from '../slug.ts'

const YEAR_FIRST = /^\d{4}-/
const NAME_IT = 'Name the file <day>-<words>.yaml, for example 2021-04-19-some-words.yaml.'

const check: Check<RecordKind> = (_record, report, { id }) => {
  if (!isSlug(id)) report([], `\`${id}\` is not an id.`, SLUG_ADVICE)
}

export const idsMatchFiles: Rule = {
  name: 'ids-match-files',
  why: 'An id is an address. An event’s id is the name of its file, begins with its year, and lies in the folder of that year.',
  checks: {
    ...everyKind(check),
    events: (event, report, context) => {
      const { id, file } = context
      const year = id.slice(0, 4)
      const folder = file === null ? year : file.split('/').at(-2)
      if (!isSlug(id)) check(event, report, context)
      else if (!YEAR_FIRST.test(id)) report([], `The id \`${id}\` does not begin with a year.`, NAME_IT)
      else if (folder !== year) report([], `Lies in the folder \`${folder}\`.`, `Move it to events/${year}/.`)
    },
  },
}
