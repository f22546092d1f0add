import { useCallback, useRef, useState } from 'react'

/** Something that opens over the page. Closed, it gives the focus back to what had it before. */
export function useDisclosure() {
  const [isOpen, setOpen] = useState(false)
  const before = useRef<Element | null>(null)
  const open = useCallback(() => {
    before.current = document.activeElement
    setOpen(true)
  }, [])
  const close = useCallback(() => {
    setOpen(false)
    requestAnimationFrame(() => {
      if (before.current instanceof HTMLElement) before.current.focus()
    })
  }, [])
  return { isOpen, open, close }
}
