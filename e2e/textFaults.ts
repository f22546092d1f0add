import type { Page } from '@playwright/test'

/** Where text of the page is cut, laid over other text, or beyond the page's sides. Empty if all of it can be read. */
export const textFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const SLACK = 1
    /** A part of a screen. */
    interface Box {
      readonly left: number
      readonly right: number
      readonly top: number
      readonly bottom: number
    }
    interface Piece extends Box {
      readonly text: string
      readonly node: Node
      readonly element: Element
    }
    const faults: string[] = []
    const { scrollWidth } = document.documentElement
    if (scrollWidth > innerWidth) faults.push(`the page scrolls sideways: ${scrollWidth} of ${innerWidth}`)

    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('.unseen, .skip, .board-controls [aria-hidden] + span')
    /** Ellipses are intended, and so are the edges of a time axis that can be moved. */
    const isMeantToCut = (element: Element, { textOverflow, webkitLineClamp }: CSSStyleDeclaration) =>
      textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || element.matches('.axis-window')
    /** Text on days that are not in view. */
    const isBeyond = ({ element, left, right }: Piece) => {
      const days = element.closest('.axis-window, .lane-window')?.getBoundingClientRect()
      return days !== undefined && (right <= days.left || left >= days.right)
    }
    const AXES = [
      { overflow: 'overflowX', start: 'left', end: 'right', where: 'at a side of' },
      { overflow: 'overflowY', start: 'top', end: 'bottom', where: 'above or below by' },
    ] as const
    /** The part of a piece of text that its ancestors show. */
    const clipped = (piece: Piece): Piece | null => {
      const { left, right, top, bottom } = piece
      const shown = { left, right, top, bottom }
      for (let element: Element | null = piece.element; element; element = element.parentElement) {
        const style = getComputedStyle(element)
        const box = element.getBoundingClientRect()
        if (style.position === 'fixed') break
        for (const { overflow, start, end, where } of AXES) {
          if (style[overflow] === 'visible') continue
          const isCut = shown[start] < box[start] - SLACK || shown[end] > box[end] + SLACK
          const isHidden = style[overflow] === 'hidden' || style[overflow] === 'clip'
          if (isCut && isHidden && !isMeantToCut(element, style))
            faults.push(`cut ${where} ${element.className}: ${piece.text}`)
          shown[start] = Math.max(shown[start], box[start])
          shown[end] = Math.min(shown[end], box[end])
        }
      }
      const isSeen = shown.right - shown.left > SLACK && shown.bottom - shown.top > SLACK
      return isSeen ? { ...piece, ...shown } : null
    }

    for (const element of document.querySelectorAll('body *')) {
      // One line each, meant to be scrolled.
      if (!isShown(element) || element.matches('.flows, .chips')) continue
      if (!/auto|scroll/.test(getComputedStyle(element).overflowX)) continue
      if (element.scrollWidth > element.clientWidth + SLACK)
        faults.push(`scrolls sideways: ${element.tagName} ${element.className}`)
    }

    const pieces: Piece[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || !isShown(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, right, top, bottom } of range.getClientRects()) {
        // The box of a line of text is higher than its letters.
        const spare = (bottom - top) / 6
        const box = { left, right, top: top + spare, bottom: bottom - spare }
        const whole: Piece = { text: node.textContent.trim(), node, element, ...box }
        const piece = isBeyond(whole) ? null : clipped(whole)
        if (piece && (piece.left < -SLACK || piece.right > innerWidth + SLACK))
          faults.push(`beyond the page: ${piece.text}`)
        if (piece) pieces.push(piece)
      }
    }
    const layerOf = ({ element }: Piece) =>
      element.closest('.tabs, .axis, .primary, dialog, .popover, .update')
    for (const [at, one] of pieces.entries())
      for (const other of pieces.slice(at + 1)) {
        // A title that ends in an ellipsis has two boxes.
        if (one.node === other.node || layerOf(one) !== layerOf(other)) continue
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
        if (wide > SLACK && high > SLACK) faults.push(`over one another: ${one.text} × ${other.text}`)
      }
    return [...new Set(faults)]
  })
