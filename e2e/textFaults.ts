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
    /** The part of a piece of text that its ancestors show. */
    const clipped = (piece: Piece): Piece | null => {
      let { left, right, top, bottom } = piece
      for (let element: Element | null = piece.element; element; element = element.parentElement) {
        const style = getComputedStyle(element)
        const box = element.getBoundingClientRect()
        const isHidden = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        if (style.position === 'fixed') break
        if (style.overflowX !== 'visible') {
          const isCut = left < box.left - SLACK || right > box.right + SLACK
          if (isCut && isHidden(style.overflowX) && !isMeantToCut(element, style))
            faults.push(`cut at a side of ${element.className}: ${piece.text}`)
          left = Math.max(left, box.left)
          right = Math.min(right, box.right)
        }
        if (style.overflowY !== 'visible') {
          const isCut = top < box.top - SLACK || bottom > box.bottom + SLACK
          if (isCut && isHidden(style.overflowY) && !isMeantToCut(element, style))
            faults.push(`cut above or below by ${element.className}: ${piece.text}`)
          top = Math.max(top, box.top)
          bottom = Math.min(bottom, box.bottom)
        }
      }
      return right - left > SLACK && bottom - top > SLACK ? { ...piece, left, right, top, bottom } : null
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
