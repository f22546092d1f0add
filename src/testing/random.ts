/** Numbers from 0 up to, not including, 1: the same ones for the same seed, on any machine. */
export type Random = () => number

/** Mulberry32 by Tommy Ettinger, public domain: 32 bits of state, enough to make things up and for nothing else. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 up to, not including, `end`. */
export const below = (random: Random, end: number): number => Math.floor(random() * end)

/** Any of the values, each as likely. Throws where there are none. */
export function oneOf<T>(random: Random, values: readonly T[]): T {
  const value = values[below(random, values.length)]
  if (value === undefined) throw new Error('oneOf: no values')
  return value
}

/** Any of the values, the first ones more often: half of all choices fall in the first quarter. */
export const oneOfFirst = <T>(random: Random, values: readonly T[]): T => {
  const skewed = random()
  return oneOf(() => skewed * skewed, values)
}
