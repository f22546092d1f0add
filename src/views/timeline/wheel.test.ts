import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pixelsOf } from './wheel.ts'

const plain = {
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
}
const pixels = fc.integer({ min: 1, max: 500 })
const directions = fc.constantFrom('ltr' as const, 'rtl' as const)

it('a turn down leads to later days where nothing scrolls, in every direction of writing, and else scrolls', () => {
  fc.assert(
    fc.property(pixels, directions, fc.boolean(), (deltaY, direction, canScroll) => {
      const moved = pixelsOf({ ...plain, deltaY }, direction, () => canScroll)
      expect(moved).toBe(canScroll ? 0 : deltaY)
      expect(pixelsOf({ ...plain, deltaY, shiftKey: true }, direction, () => canScroll)).toBe(deltaY)
      expect(pixelsOf({ ...plain, deltaY, deltaMode: 1 }, direction, () => false)).toBeGreaterThan(deltaY)
    }),
  )
})

it('a turn that is more sideways than up or down pans to that side, whatever scrolls', () => {
  fc.assert(
    fc.property(pixels, fc.nat(), directions, fc.boolean(), (more, deltaY, direction, canScroll) => {
      const deltaX = deltaY + more
      const moved = pixelsOf({ ...plain, deltaX, deltaY }, direction, () => canScroll)
      expect(moved).toBe(direction === 'rtl' ? -deltaX : deltaX)
    }),
  )
})

it.each(['ctrlKey', 'altKey', 'metaKey'])(
  'a turn with %s held is left to zooming and to the browser',
  (held) => {
    for (const by of ['deltaX', 'deltaY'])
      expect(pixelsOf({ ...plain, [by]: 100, [held]: true }, 'ltr', () => false)).toBe(0)
  },
)
