/** Strips Unicode bidi isolates (U+2066–2069), which break search and reference managers outside our pages. */
export const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')
