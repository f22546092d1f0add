/**
 * The board is laid out in pixels at the usual size of text, 16 to the `rem`, and drawn in `rem`: with larger text it is
 * what a smaller board would be, enlarged.
 */
const USUAL_SIZE = 16

/** A length of a layout for a style sheet. */
export const rem = (length: number): string => `${length / USUAL_SIZE}rem`

/** How much larger than usual text is for this reader: 2 at a font size of 32 px. */
export const textScale = (): number =>
  (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL_SIZE) / USUAL_SIZE
