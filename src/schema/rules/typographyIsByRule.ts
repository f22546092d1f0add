import { type Check, everyKind, type RecordKind, type Rule } from '../rule.ts'
import { ownTextsIn } from '../texts.ts'

const NO_BREAK = /[\u00A0\u2007\u202F]/u
/** N 123, No. 123 or № without its space, in Russian. */
const NUMBER_SIGN = /(?:^|[\s(«])(?:N|No\.?|#) ?\d|№(?! )/u

const check: Check<RecordKind> = (record, report) => {
  for (const [path, locale, text] of ownTextsIn(record)) {
    if (NO_BREAK.test(text))
      report(path, 'Holds a no-break space.', 'Type a space: the site binds words by rule.')
    if (locale === 'ru' && NUMBER_SIGN.test(text)) {
      report(path, 'Writes the number sign in another way.', 'Write № and a space: № 123.')
    }
  }
}

export const typographyIsByRule: Rule = {
  name: 'typography-is-by-rule',
  why: 'No-break spaces are set by the site wherever they belong, the same in every text: records hold plain spaces.',
  checks: everyKind(check),
}
