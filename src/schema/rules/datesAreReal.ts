import type { Report, Rule } from '../rule.ts'
import { lostDay, parseWhen } from '../when.ts'
import { runsBackwards } from './endAfterStart.ts'

const FORMS =
  'Write a day (2021-04-19), a month (2021-04), a year (2021), "~" for about, "?" for doubtful, or two of them with "/" between.'

/** Why `text` is not an EDTF date, and what to do. Null if it is, or only ends before it starts (`endAfterStart`). */
export function faultOfWhen(text: string): readonly [what: string, todo: string] | null {
  const lost = lostDay(text)
  if (lost !== null) return [`${lost} is not a day of the calendar.`, 'Write a day that exists.']
  if (parseWhen(text) !== null || runsBackwards(text)) return null
  if (/\dT\d|:/.test(text))
    return [`\`${text}\` names a time of day.`, 'Write the day alone, as it was in UTC.']
  if (/^\d{4}-(2[1-9]|3\d|4[01])$/.test(text))
    return [`\`${text}\` names a season or a quarter.`, 'Write the months, for example 2021-03/2021-05.']
  if (/\d{4}-(00|1[3-9]|[2-9]\d)/.test(text))
    return [`\`${text}\` names a month that does not exist.`, 'Write a month from 01 to 12.']
  if (/[Xx]/.test(text)) return [`\`${text}\` leaves digits open.`, 'Write the month or the year alone.']
  return [`\`${text}\` is not a date in EDTF level 0–1.`, FORMS]
}

function checkDay(text: string | undefined, path: Parameters<Report>[0], report: Report) {
  const fault = text === undefined ? null : faultOfWhen(text)
  if (fault !== null) report(path, ...fault)
}

export const datesAreReal: Rule = {
  name: 'dates-are-real',
  why: 'Every date can be drawn: `when` is EDTF (ISO 8601-2) level 0–1, and every day named is a day of the calendar.',
  checks: {
    events: ({ when, reported, published, revisions }, report) => {
      checkDay(when, ['when'], report)
      checkDay(reported, ['reported'], report)
      checkDay(published, ['published'], report)
      revisions.forEach(({ on }, index) => {
        checkDay(on, ['revisions', index, 'on'], report)
      })
    },
    actors: ({ offices }, report) => {
      offices.forEach(({ from, to }, index) => {
        checkDay(from, ['offices', index, 'from'], report)
        checkDay(to, ['offices', index, 'to'], report)
      })
    },
    sources: ({ date }, report) => checkDay(date, ['date'], report),
    chronicles: ({ opening: { from, to } }, report) => {
      checkDay(from, ['opening', 'from'], report)
      checkDay(to, ['opening', 'to'], report)
    },
  },
}
