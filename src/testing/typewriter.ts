/** Text in which every character is as wide as half its size. */
export const typewriter = (text: string, size: number): number => (text.length * size) / 2
