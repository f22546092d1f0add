/** `U+202E`: the code point of a character, for messages about characters that cannot be seen. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Replaces control, format and separator characters and lone surrogates by `U+…` names, to print text safely. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, codePointName)
