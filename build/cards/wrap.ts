/** Greedy line breaking; a word wider than the limit gets its own line. Returns `[start, end)` of each line. */
function greedy(advances: readonly number[], limit: number): readonly (readonly [number, number])[] {
  const lines: [number, number][] = []
  let width = 0
  advances.forEach((advance, index) => {
    const line = lines.at(-1)
    if (line === undefined || width + advance > limit) {
      lines.push([index, index + 1])
      width = advance
    } else {
      line[1] = index + 1
      width += advance
    }
  })
  return lines
}

// Binary search steps: 12 narrow a card's width down to a quarter of a pixel.
const STEPS = 12

/**
 * Wraps words into the fewest lines, balanced: finds the narrowest limit that needs no extra line. Advances and limit
 * in the same unit. O(words).
 */
export function wrap(advances: readonly number[], limit: number): readonly (readonly [number, number])[] {
  const fewest = greedy(advances, limit).length
  let fits = limit
  let tooNarrow = 0
  for (let step = 0; step < STEPS; step++) {
    const middle = (fits + tooNarrow) / 2
    if (Math.max(0, ...advances) <= middle && greedy(advances, middle).length === fewest) fits = middle
    else tooNarrow = middle
  }
  return greedy(advances, fits)
}
