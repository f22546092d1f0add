import type { Rule } from '../rule.ts'
import { actorParentsWithoutCycle } from './actorParentsWithoutCycle.ts'
import { addressesArePages } from './addressesArePages.ts'
import { aliasesAreFree } from './aliasesAreFree.ts'
import { chronicleStepsInOrder } from './chronicleStepsInOrder.ts'
import { claimsHaveSources } from './claimsHaveSources.ts'
import { datesAreReal } from './datesAreReal.ts'
import { endAfterStart } from './endAfterStart.ts'
import { figuresAreAlike } from './figuresAreAlike.ts'
import { idsMatchFiles } from './idsMatchFiles.ts'
import { loadedTermsAreAnswered } from './loadedTermsAreAnswered.ts'
import { noDuplicates } from './noDuplicates.ts'
import { noHostileText } from './noHostileText.ts'
import { otherNamesAreOwn } from './otherNamesAreOwn.ts'
import { publishedHasClaims } from './publishedHasClaims.ts'
import { quotesAreShort } from './quotesAreShort.ts'
import { referencesResolve } from './referencesResolve.ts'
import { relationsPointBack } from './relationsPointBack.ts'
import { relationsWithoutCycle } from './relationsWithoutCycle.ts'
import { reportedAfterStart } from './reportedAfterStart.ts'
import { speakersAreNamedOnce } from './speakersAreNamedOnce.ts'
import { typographyIsByRule } from './typographyIsByRule.ts'
import { unseenSourcesBearNothing } from './unseenSourcesBearNothing.ts'
import { voicesHaveOwners } from './voicesHaveOwners.ts'

/** All rules, in the order of `docs/rules.md`. */
export const RULES: readonly Rule[] = [
  idsMatchFiles,
  aliasesAreFree,
  otherNamesAreOwn,
  datesAreReal,
  endAfterStart,
  reportedAfterStart,
  referencesResolve,
  publishedHasClaims,
  claimsHaveSources,
  unseenSourcesBearNothing,
  voicesHaveOwners,
  quotesAreShort,
  addressesArePages,
  speakersAreNamedOnce,
  loadedTermsAreAnswered,
  figuresAreAlike,
  typographyIsByRule,
  relationsPointBack,
  relationsWithoutCycle,
  actorParentsWithoutCycle,
  chronicleStepsInOrder,
  noDuplicates,
  noHostileText,
]
