import { type Cited, plainCitation } from '../../exchange/citation.ts'
import { toCsl } from '../../exchange/csl.ts'
import { withoutIsolates } from '../../lib/isolates.ts'
import type { Address } from '../../query/address.ts'
import { useSpeech } from '../context/speech.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { useEmbedCode } from './useEmbedCode.ts'
import '../ui/share.css'

interface CitationProps {
  readonly cited: Cited
  /** The address that the embed code shows. */
  readonly frame: Address
}

/** A citation as text, as CSL-JSON for reference managers, and the embed code, each with a copy button. */
export function CitationText({ cited, frame }: CitationProps) {
  const speech = useSpeech()
  const { say } = speech
  const code = useEmbedCode(frame, withoutIsolates(cited.title))
  const words = plainCitation(cited, speech)
  const [before = '', ...after] = words.split(cited.address)
  return (
    <>
      <p
        className="citation"
        onCopy={(event) => {
          event.preventDefault()
          event.clipboardData.setData('text/plain', withoutIsolates(`${getSelection()}`))
        }}
      >
        <span>{before}</span>
        <bdi dir="ltr">{cited.address}</bdi>
        <span>{after.join(cited.address)}</span>
      </p>
      <p className="share">
        <CopyButton label={say('take.copyCitation')} text={withoutIsolates(words)} />
        <CopyButton
          label={say('take.copyCsl')}
          text={withoutIsolates(JSON.stringify([toCsl(cited, speech)], null, 2))}
        />
        <CopyButton label={say('take.copyEmbed')} text={code} />
      </p>
    </>
  )
}
