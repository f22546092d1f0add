import { type Cited, plainCitation } from '../../exchange/citation.ts'
import { toCsl } from '../../exchange/csl.ts'
import { CopyButton } from '../CopyButton.tsx'
import { useSpeech } from '../speech.ts'

/** A citation in words, to read and to copy, and as CSL-JSON for reference managers. */
export function Citation({ cited }: { readonly cited: Cited }) {
  const speech = useSpeech()
  const { say } = speech
  const words = plainCitation(cited, speech)
  return (
    <div className="citation">
      <p>{words}</p>
      <p className="share">
        <CopyButton label={say('take.copyCitation')} text={words} />
        <CopyButton label={say('take.copyCsl')} text={JSON.stringify([toCsl(cited, speech)], null, 2)} />
      </p>
    </div>
  )
}
