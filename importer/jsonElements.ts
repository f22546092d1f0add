export interface JsonElements {
  /** Returns the text of each element that ends in this piece of the file. */
  readonly add: (piece: string) => readonly string[]
  /** The file without its elements: `{"format":1,…,"events":[]}`. */
  readonly around: () => string
}

/** Nesting depth of the elements in our JSON files: in the object, in its list of events. */
const IN_LIST = 2

/**
 * A streaming splitter for the list of events in one of our JSON files, so that the whole file is never in memory. It
 * finds only the limits of strings, arrays and objects; `JSON.parse` checks the syntax.
 */
export function jsonElements(): JsonElements {
  let around = ''
  let element = ''
  let depth = 0
  let inText = false
  let escaped = false

  const keepAround = (text: string) => {
    // Commas of the list are dropped too, so that an empty list remains.
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
