import { type ReactNode, useEffect, useRef } from 'react'
import './Sheet.css'

interface SheetProps {
  readonly label: string
  readonly className?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something over the page that keeps the focus until it is closed, by its own button or by Escape. */
export function Sheet({ label, className = '', onClose, children }: SheetProps) {
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = sheet.current
    dialog?.showModal()
    // Not on the first control, which may stand at the foot: a sheet is read from its top.
    dialog?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={sheet}
      className={`sheet ${className}`}
      tabIndex={-1}
      aria-label={label}
      // A sheet that was taken away and put back at once, as in React's strict mode, hears of its first closing while open.
      onClose={() => sheet.current?.open === false && onClose()}
    >
      {children}
    </dialog>
  )
}
