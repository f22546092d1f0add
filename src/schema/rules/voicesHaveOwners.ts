import { SPEAKS_FOR_STATE } from '../bearing.ts'
import type { Rule } from '../rule.ts'
import type { Voice } from '../vocabulary.ts'

/** The voices that are somebody's: of a state, or of a movement. */
const isOwned = (voice: Voice) => SPEAKS_FOR_STATE.has(voice) || voice === 'movement'

export const voicesHaveOwners: Rule = {
  name: 'voices-have-owners',
  why: 'A publisher that speaks for a state or a movement says for which (`of`), so that readers know whose account they read; no other has an owner.',
  checks: {
    publishers: ({ voice, of }, report) => {
      if (isOwned(voice) && of === undefined)
        report(
          ['voice'],
          `Is \`${voice}\`, but not whose.`,
          'Add `of`: an id of actors.yaml, or a name in three languages.',
        )
      if (!isOwned(voice) && of !== undefined)
        report(['of'], `Names an owner, but \`${voice}\` has none.`, 'Remove it, or correct the voice.')
    },
  },
}
