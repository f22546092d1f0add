/** Whether a text has no visible characters: only spaces, direction marks and fillers. */
export const isBlank = (text: string): boolean =>
  // Unicode classifies the blank Braille pattern as a symbol.
  /^[\s\u2800\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u.test(text)
