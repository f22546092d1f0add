/** Breaks after as many words as the limit holds; a word wider than the limit stands alone. `[start, end)` of each line. */
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

// Each step halves what is unknown of the narrowest measure: 12 leave a quarter of a pixel of a card's width.
const STEPS = 12

/**
 * The fewest lines that hold the words, as even as they can be: the narrowest measure that needs no further line.
 * Advances and limit in one unit. O(words).
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
