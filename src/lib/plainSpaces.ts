/** The text with spaces in place of no-break spaces: for files, clipboards and other programs. */
export const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ')
