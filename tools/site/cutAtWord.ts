/** `text` where it has at most `most` UTF-16 units, else as many whole words of it as fit, with "…" for the rest. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const room = text.slice(0, most - 1)
  const end = text[room.length] === ' ' ? room.length : room.lastIndexOf(' ')
  // A text of one endless word is cut within it, though never within a character.
  const kept = end > 0 ? room.slice(0, end) : room.replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.replace(/[\s,;:.،؛–—-]+$/, '')}…`
}
