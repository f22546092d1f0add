import { type ReactNode, useEffect, useRef } from 'react'
import { closePage } from '../../state/actions.ts'
import { restoreFocus, takesFocus } from '../focus.ts'
import { useSpeech } from '../speech.ts'

interface PanelProps {
  readonly id: string
  readonly title: string
  /** What stands above the title. */
  readonly over?: ReactNode
  readonly onClose?: () => void
  readonly children: ReactNode
}

/** The document beside the timeline. Opened by a gesture it takes the focus; closed, it gives it back to what opened it. */
export function Panel({ id, title, over, onClose = closePage, children }: PanelProps) {
  const { say } = useSpeech()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus()) heading.current?.focus()
  }, [id])
  const close = () => {
    onClose()
    restoreFocus(id)
  }
  return (
    <article className="panel" aria-labelledby="panel-title">
      <button type="button" className="quiet close" onClick={close} aria-label={say('detail.close')}>
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
