import type { Page } from '@playwright/test'

/** What is wrong with the marks of a board at rest, one sentence each. Empty too where an open document hides the board. */
export const boardFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const SLACK = 1
    interface Piece {
      readonly mark: HTMLElement
      readonly isBar: boolean
      readonly box: DOMRect
    }
    const frame = document.querySelector<HTMLElement>('.board-frame')
    if (!frame?.checkVisibility()) return []
    const marks = [...frame.querySelectorAll<HTMLElement>('.mark, .column')].filter((mark) =>
      mark.checkVisibility({ visibilityProperty: true }),
    )
    const nameOf = ({ dataset }: HTMLElement) => dataset.eventId ?? dataset.mark ?? ''

    /** The lines of a label without those that are cut off, its bar, and the box of a pill. */
    const piecesOf = (mark: HTMLElement): readonly Piece[] => {
      const lines = [...mark.querySelectorAll('.mark-text, .mark-parts')].flatMap((text) => {
        const { bottom } = text.getBoundingClientRect()
        const range = document.createRange()
        range.selectNodeContents(text.querySelector('div') ?? text)
        const boxes = [...range.getClientRects()].map(
          (line) => new DOMRect(line.x, line.y, line.width, Math.min(bottom, line.bottom) - line.y),
        )
        return boxes.filter(({ height }) => height > SLACK)
      })
      const boxesOf = (part: string) =>
        [...mark.querySelectorAll(part)].map((element) => element.getBoundingClientRect())
      return [
        ...[...lines, ...boxesOf('.mark-count')].map((box) => ({ mark, isBar: false, box })),
        ...boxesOf('.mark-bar').map((box) => ({ mark, isBar: true, box })),
      ]
    }

    const faults: string[] = []
    // A reader takes the day under the glyph for that of the event.
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    for (const mark of marks) {
      const [glyph, bar] = ['.mark-glyph', '.mark-bar'].map((part) =>
        mark.querySelector(part)?.getBoundingClientRect(),
      )
      if (!glyph || !bar) continue
      const far = Math.max(bar.left - glyph.right, glyph.left - bar.right)
      if (far > rem) faults.push(`the glyph of ${nameOf(mark)} is ${Math.round(far)} px from its bar`)
    }
    const pieces = marks.flatMap(piecesOf)
    for (const [at, one] of pieces.entries()) {
      for (const other of pieces.slice(at + 1)) {
        // A bar is three pixels wide at least, which may be more than its day.
        if (one.mark === other.mark || (one.isBar && other.isBar)) continue
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (wide > SLACK && high > SLACK) faults.push(`${nameOf(one.mark)} lies on ${nameOf(other.mark)}`)
      }
      const lane = one.mark.closest('.lane')?.getBoundingClientRect()
      if (lane && one.box.bottom > lane.bottom + SLACK) faults.push(`${nameOf(one.mark)} is below its lane`)
    }

    /** "+ 2 statements"; the Arabic words for one and for two are without a digit. */
    const partsIn = (mark: HTMLElement) => {
      const words = mark.querySelector('.mark-parts')?.textContent
      return words ? Number(/\d+/.exec(words)?.[0] ?? (words.includes('واحد') ? 1 : 2)) : 0
    }
    const drawn = marks.reduce((sum, mark) => sum + Number(mark.dataset.eventCount ?? 1 + partsIn(mark)), 0)
    const status = document.querySelector('[role="status"]')?.textContent ?? ''
    if (drawn !== Number(status.match(/\d+/g)?.at(-1)))
      faults.push(`${drawn} events are drawn or counted, and the status says "${status}"`)
    const names = marks.map(nameOf)
    const twice = names.filter((name, at) => names.indexOf(name) !== at)
    return [...new Set(faults), ...twice.map((name) => `${name} is drawn twice`)]
  })
