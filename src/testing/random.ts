/** Returns numbers in [0, 1): the same sequence for the same seed, on any machine. */
export type Random = () => number

/** Mulberry32 by Tommy Ettinger, public domain. It has 32 bits of state: enough for test data, not for cryptography. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** An integer in [0, `end`). */
export const below = (random: Random, end: number): number => Math.floor(random() * end)

/** One of the values, uniformly distributed. Throws for an empty list. */
export function oneOf<T>(random: Random, values: readonly T[]): T {
  const value = values[below(random, values.length)]
  if (value === undefined) throw new Error('oneOf: no values')
  return value
}

/** One of the values, the first ones more often: half of all choices are from the first quarter. */
export const oneOfFirst = <T>(random: Random, values: readonly T[]): T => {
  const skewed = random()
  return oneOf(() => skewed * skewed, values)
}
