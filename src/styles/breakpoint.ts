/**
 * As in `preamble.css`: 640 px at the usual size of text. Narrower viewports show the list first, filters on a sheet, events
 * full screen.
 */
export const BREAKPOINT = '40em'
