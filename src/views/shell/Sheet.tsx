import { type ReactNode, useEffect, useRef } from 'react'

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
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={sheet}
      className={`sheet ${className}`}
      aria-label={label}
      // A sheet that was taken away and put back at once, as in React's strict mode, hears of its first closing while open.
      onClose={() => sheet.current?.open === false && onClose()}
    >
      {children}
    </dialog>
  )
}
