import { type ReactNode, useEffect, useRef } from 'react'

interface SheetProps {
  readonly label: string
  readonly className?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal dialog: it traps the focus until Escape or its own button closes it. */
export function Sheet({ label, className = '', onClose, children }: SheetProps) {
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = sheet.current
    dialog?.showModal()
    // Focus the dialog, not its first control, which may be at the bottom: a sheet is read from the top.
    dialog?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={sheet}
      className={`sheet ${className}`}
      tabIndex={-1}
      aria-label={label}
      // `close` events arrive late. After a remount, as in React's strict mode, the sheet may be open again by then.
      onClose={() => sheet.current?.open === false && onClose()}
    >
      {children}
    </dialog>
  )
}
