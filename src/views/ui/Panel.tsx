import { type ReactNode, useEffect, useRef } from 'react'
import { cameBack } from '../../state/syncLink.ts'
import { useSpeech } from '../context/speech.ts'
import { useIsNarrow } from '../context/useMedia.ts'
import { useShownView } from '../context/useShownView.ts'
import { takesFocus } from './focus.ts'
import './Panel.css'

interface PanelProps {
  readonly id: string
  readonly title: ReactNode
  /** Controls beside the one that closes the panel. */
  readonly controls?: ReactNode
  /** Content above the title. */
  readonly over?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/** How far each document was scrolled, in pixels. */
const scrolled = new Map<string, number>()

/** The controls. On a phone, where the panel fills the page, the one that closes it names the view that comes back. */
function PanelHead({ controls, onClose }: Pick<PanelProps, 'controls' | 'onClose'>) {
  const { say, direction } = useSpeech()
  const shown = useShownView()
  return (
    <div className="panel-head">
      {useIsNarrow() ? (
        <>
          <button type="button" className="quiet" onClick={onClose}>
            <span aria-hidden="true">{direction === 'rtl' ? '→' : '←'}</span>{' '}
            <span>{say(`detail.back.${shown}`)}</span>
          </button>
          {controls}
        </>
      ) : (
        <>
          {controls}
          <button type="button" className="quiet close" onClick={onClose} aria-label={say('detail.close')}>
            ×
          </button>
        </>
      )}
    </div>
  )
}

/** The document beside the timeline. It takes the focus if a gesture opened it; Back leads to where it was read. */
export function Panel({ id, title, controls, over, onClose, children }: PanelProps) {
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
      <PanelHead controls={controls} onClose={onClose} />
      {over}
      <h2 id="panel-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </article>
  )
}
