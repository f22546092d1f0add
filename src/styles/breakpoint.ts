/** In pixels. Narrower viewports show the list first, filters on a sheet, events full screen. Same as `preamble.css`. */
export const BREAKPOINT = 640
