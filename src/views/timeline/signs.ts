/** Small signs after a title. The list of marks and the legend explain them in words. */
export const SIGNS = { oneSource: '1', announced: '◷' } as const
