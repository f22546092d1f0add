/** Whether a text holds nothing that could be seen: only spaces, marks of direction, fillers. */
export const isBlank = (text: string): boolean =>
  // The blank of Braille is a symbol to Unicode.
  /^[\s\u2800\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u.test(text)
