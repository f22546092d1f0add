import { useQuery } from '@tanstack/react-query'
import { type FocusEvent, type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import type { Facet } from '../../query/query.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { askAgain } from '../data/useQuestion.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { valuesQuery } from './valuesQuery.ts'

/** A button and popover of a facet's values. Escape or a press outside closes it. Memoized: it may hold 100 values. */
export const FacetMenu = memo(function FacetMenu({ facet }: { readonly facet: Facet }) {
  const { say, number } = useSpeech()
  const set = useAddress(({ query }) => query[facet].length)
  const [open, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { data: values, error } = useQuery({ ...valuesQuery, enabled: open })

  useEffect(() => {
    if (!open) return
    const closeOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.current?.contains(target)) setOpen(false)
    }
    addEventListener('pointerdown', closeOutside)
    return () => removeEventListener('pointerdown', closeOutside)
  }, [open])

  // Only the actors have a field: whoever opens them means to find one.
  useEffect(() => {
    if (open && values) menu.current?.querySelector<HTMLElement>('[type=search]')?.focus()
  }, [open, values])

  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.preventDefault()
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }

  // If nothing receives the focus, after a click on plain ground or when a value is removed, `closeOutside` decides.
  const closeWhenLeft = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget && !menu.current?.contains(relatedTarget)) setOpen(false)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from any of its controls
    <div className="menu" ref={menu} onKeyDown={closeByKey} onBlur={closeWhenLeft}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={`facet-${facet}`}
        onClick={() => setOpen(!open)}
      >
        <span>{say(`facet.${facet}`)}</span>
        {set > 0 && <b>{` ${number(set)}`}</b>}
        <span aria-hidden="true"> ▾</span>
      </button>
      {/* `tabIndex`: a click on text in the popover focuses the popover itself, so the focus stays inside the menu. */}
      {open && (
        <div id={`facet-${facet}`} className="popover" tabIndex={-1}>
          {values && <values.FacetValues facet={facet} />}
          {error && <ErrorNotice what={say('failure.here')} error={error} onRetry={askAgain} />}
        </div>
      )}
    </div>
  )
})
