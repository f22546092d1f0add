import { codePointName } from '../../lib/visible.ts'
import { type Check, everyKind, type RecordKind, type Rule } from '../rule.ts'
import { textsIn } from '../texts.ts'

/** LRM and RLM (U+200E, U+200F) are allowed: Arabic text with Latin words needs them, and they reorder nothing else. */
const HOSTILE: readonly { readonly found: RegExp; readonly does: string }[] = [
  { found: /[\u202A-\u202E\u2066-\u2069]/u, does: 'which turns the direction of the text after it' },
  { found: /(?![\t\n])\p{Cc}/u, does: 'a control character' },
  { found: /[\u200B\u2060\u{E0000}-\u{E007F}\uFEFF]/u, does: 'which cannot be seen' },
  { found: /[\p{Cs}\uFFFD]/u, does: 'the remains of a lost character' },
]

/** The characters of `text` that mislead a reader, each with its effect. */
const hostileCharacters = (text: string): readonly string[] =>
  HOSTILE.flatMap(({ found, does }) => {
    const [character] = found.exec(text) ?? []
    return character === undefined ? [] : [`${codePointName(character)}, ${does}`]
  })

const check: Check<RecordKind> = (record, report) => {
  for (const [path, text] of textsIn(record)) {
    for (const hostile of hostileCharacters(text)) report(path, `Holds ${hostile}.`, 'Delete the character.')
  }
}

export const noHostileText: Rule = {
  name: 'no-hostile-text',
  why: 'What is read is what is written: no character that turns text round, hides, or steers a machine.',
  checks: everyKind(check),
}
