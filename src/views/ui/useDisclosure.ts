import { useCallback, useRef, useState } from 'react'

/** State of an overlay. Closing it returns the focus to the element that had it before. */
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
