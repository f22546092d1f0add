import { useState } from 'react'
import { useSpeech } from '../context/speech.ts'
import './CopyButton.css'

interface CopyButtonProps {
  readonly label: string
  readonly text: string
}

interface Outcome {
  readonly text: string
  readonly copied: boolean
  /** Number of attempts: the same words are new ones when a text is copied again. */
  readonly attempt: number
}

/** Copies a text. If the browser refuses, shows the text so that it can be copied by hand. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const { say } = useSpeech()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const copy = async () => {
    const attempt = (outcome?.attempt ?? 0) + 1
    try {
      await navigator.clipboard.writeText(text)
      setOutcome({ text, copied: true, attempt })
    } catch {
      setOutcome({ text, copied: false, attempt })
    }
  }
  const said = outcome?.text === text ? outcome : null
  return (
    <span className="copy">
      <button type="button" onClick={copy}>
        {label}
      </button>
      <span aria-live="polite">{said?.copied && <span key={said.attempt}>{say('share.copied')}</span>}</span>
      {said && !said.copied && (
        <label>
          <span>{say('share.byHand')}</span>{' '}
          <input type="text" readOnly dir="auto" value={text} onFocus={({ target }) => target.select()} />
        </label>
      )}
    </span>
  )
}
