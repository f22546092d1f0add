/** In pixels, as in `preamble.css`. Narrower viewports show the list first, filters on a sheet, events full screen. */
export const BREAKPOINT = 640
