import { useState } from 'react'
import { useSpeech } from '../context/speech.ts'
import './CopyButton.css'

interface CopyButtonProps {
  readonly label: string
  readonly text: string
}

/** Copies a text. If the browser refuses, shows the text so that it can be copied by hand. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const { say } = useSpeech()
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly copied: boolean } | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome({ text, copied: true })
    } catch {
      setOutcome({ text, copied: false })
    }
  }
  const said = outcome?.text === text ? outcome : null
  return (
    <span className="copy">
      <button type="button" onClick={copy}>
        {label}
      </button>
      <span aria-live="polite">{said?.copied && say('share.copied')}</span>
      {said && !said.copied && (
        <label>
          <span>{say('share.byHand')}</span>{' '}
          <input type="text" readOnly dir="auto" value={text} onFocus={({ target }) => target.select()} />
        </label>
      )}
    </span>
  )
}
