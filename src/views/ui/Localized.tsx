import { standInLanguage } from '../../i18n/standIn.ts'
import type { LocalizedText } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'

/** A text in the language of the page, or one in another language that stands in, with its own direction. */
export function Localized({ text }: { readonly text: LocalizedText }) {
  const speech = useSpeech()
  const language = standInLanguage(text, speech.locale)
  // An element in either case: a browser that translates a page takes over bare text.
  return language === undefined ? (
    <span>{speech.text(text)}</span>
  ) : (
    <bdi lang={language}>{speech.text(text)}</bdi>
  )
}
