import type { MouseEvent } from 'react'

/** Whether a press of a link is the browser's: for a new tab or window, or a download. */
export const opensElsewhere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey
