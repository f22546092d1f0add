/** Truncates to at most `most` UTF-16 units, at a word boundary, with "…" at the end. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const room = text.slice(0, most - 1)
  const end = text[room.length] === ' ' ? room.length : room.lastIndexOf(' ')
  // A single long word is cut inside, but not inside a surrogate pair.
  const kept = end > 0 ? room.slice(0, end) : room.replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.replace(/[\s,;:.،؛–—-]+$/, '')}…`
}
