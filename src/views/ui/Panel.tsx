import { type ReactNode, useEffect, useRef } from 'react'
import { useSpeech } from '../context/speech.ts'
import { takesFocus } from './focus.ts'
import './Panel.css'

interface PanelProps {
  readonly id: string
  readonly title: string
  /** Content above the title. */
  readonly over?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The document beside the timeline. It takes the focus if a gesture opened it. */
export function Panel({ id, title, over, onClose, children }: PanelProps) {
  const { say } = useSpeech()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus()) heading.current?.focus()
  }, [id])
  return (
    <article className="panel" aria-labelledby="panel-title">
      <button type="button" className="quiet close" onClick={onClose} aria-label={say('detail.close')}>
        ×
      </button>
      {over}
      <h2 id="panel-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </article>
  )
}
