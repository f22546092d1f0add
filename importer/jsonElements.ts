export interface JsonElements {
  /** The text of each element that ends in this piece of the file. */
  readonly add: (piece: string) => readonly string[]
  /** The file without its elements: `{"format":1,…,"events":[]}`. */
  readonly around: () => string
}

/** In a file of ours: within the map that is the file, and within the list of its events. */
const IN_LIST = 2

/**
 * Takes the list of events in a file of ours apart while it is read, so that the whole is never in memory. It only tells
 * where texts, lists and maps begin and end; whether they are JSON is for `JSON.parse` to say.
 */
export function jsonElements(): JsonElements {
  let around = ''
  let element = ''
  let depth = 0
  let inText = false
  let escaped = false

  const keepAround = (text: string) => {
    // Of the list itself the commas go too: what is left of it is empty.
    if (depth !== IN_LIST || !/^\s*,\s*$/.test(text)) around += text
  }
  return {
    add: (piece) => {
      const ended: string[] = []
      let from = 0
      for (let at = 0; at < piece.length; at++) {
        const character = piece[at]
        if (escaped) escaped = false
        else if (inText) {
          escaped = character === '\\'
          inText = character !== '"'
        } else if (character === '"') inText = true
        else if (character === '{' || character === '[') {
          if (depth === IN_LIST) {
            keepAround(piece.slice(from, at))
            from = at
          }
          depth += 1
        } else if (character === '}' || character === ']') {
          depth -= 1
          if (depth !== IN_LIST) continue
          ended.push(element + piece.slice(from, at + 1))
          element = ''
          from = at + 1
        }
      }
      if (depth > IN_LIST) element += piece.slice(from)
      else keepAround(piece.slice(from))
      return ended
    },
    around: () => around,
  }
}
