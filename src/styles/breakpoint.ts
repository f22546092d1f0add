/** Pixels. Narrower, the list comes first, filters are on a sheet and an event is a page of its own: `preamble.css`. */
export const BREAKPOINT = 640
