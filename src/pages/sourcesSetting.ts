import { createContext, use } from 'react'
import type { SourceWords } from '../i18n/sourceWords.ts'
import type { Speech } from '../i18n/speech.ts'
import type { SourceBook } from '../model/sourceBook.ts'
import type { Records } from '../schema/rule.ts'

export interface SourcesSetting {
  readonly book: SourceBook
  readonly records: Pick<Records, 'publishers' | 'actors'>
  readonly speech: Speech
  readonly words: SourceWords
  /** The path from the page to the root of the site: `../../`. */
  readonly root: string
}

const SettingContext = createContext<SourcesSetting | null>(null)
export const SettingProvider = SettingContext.Provider

/** What every part of the page of sources reads. Throws outside of a `SettingProvider`. */
export function useSetting() {
  const setting = use(SettingContext)
  if (!setting) throw new Error('useSetting: no SettingProvider above')
  const { root, words, speech } = setting
  const { locale } = speech
  return {
    ...setting,
    locale,
    home: `${root}${locale}/`,
    nameOf: words.actorName,
  }
}
