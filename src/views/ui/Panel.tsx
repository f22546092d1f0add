import { type ReactNode, useEffect, useRef } from 'react'
import { cameBack } from '../../state/syncLink.ts'
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

/** How far each document was scrolled, in pixels. */
const scrolled = new Map<string, number>()

/** The document beside the timeline. It takes the focus if a gesture opened it; Back leads to where it was read. */
export function Panel({ id, title, over, onClose, children }: PanelProps) {
  const { say } = useSpeech()
  const panel = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus()) heading.current?.focus({ preventScroll: cameBack() })
    if (cameBack()) panel.current?.scrollTo({ top: scrolled.get(id) ?? 0, behavior: 'instant' })
  }, [id])
  return (
    <article
      ref={panel}
      className="panel"
      aria-labelledby="panel-title"
      onScroll={({ currentTarget }) => scrolled.set(id, currentTarget.scrollTop)}
    >
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
