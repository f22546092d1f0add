import { describe, expect, it } from 'vitest'
import { keeping } from './keeping.ts'

/** A memoized doubling that records each real call, and rejects on the first call with 13. */
function doubling(many: number) {
  const found: number[] = []
  const keep = keeping(many, async ({ number }: { number: number }) => {
    found.push(number)
    if (number === 13 && found.filter((one) => one === 13).length === 1) throw new Error('thirteen')
    return 2 * number
  })
  return { found, double: (number: number) => keep({ number }) }
}

describe('keeping', () => {
  it('finds each thing once, also where it is asked for twice at a time', async () => {
    const { found, double } = doubling(2)
    expect(await Promise.all([double(1), double(1), double(2)])).toEqual([2, 2, 4])
    expect(await double(1)).toBe(2)
    expect(found).toEqual([1, 2])
  })

  it('forgets first what was asked for longest ago', async () => {
    const { found, double } = doubling(2)
    for (const number of [1, 2, 1, 3, 1, 2]) await double(number)
    expect(found).toEqual([1, 2, 3, 2])
  })

  it('does not keep what fails', async () => {
    const { found, double } = doubling(2)
    await expect(double(13)).rejects.toThrow('thirteen')
    expect(await double(13)).toBe(26)
    expect(found).toEqual([13, 13])
  })
})
