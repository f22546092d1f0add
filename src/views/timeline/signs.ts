/** Small signs behind a title; the list of marks and the legend say them in words. */
export const SIGNS = { oneSource: '1', announced: '◷' } as const
