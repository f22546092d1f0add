/** Between the parts of a line. Where the line ends there, the dot goes to the next line with the part after it. */
export const DOT = ' ·\u00a0'
