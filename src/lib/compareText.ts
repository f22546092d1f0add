/** Compares by UTF-16 code unit: the same order on every machine and in every language. For ids, not displayed text. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
