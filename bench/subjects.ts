/** A page to measure, and the gestures that move it. */
export interface Subject {
  /** Its name in the table. */
  readonly name: string
  /** Relative to the root of the served folder. `corpus` is the name of the corpus or of the peer's file of events. */
  readonly path: (corpus: string) => string
  /** Selector of its marks. */
  readonly marks: string
  /** Selector of what it draws before its marks; null if nothing. */
  readonly outline: string | null
  /** True if each mark has the number of its events, which can then be compared to the true number. */
  readonly counts: boolean
  /** Selector of the element to drag and to turn the wheel over. */
  readonly ground: string
  /** By drag, or by a button with this selector that moves one step. */
  readonly pan: 'drag' | { readonly next: string }
  /** By wheel with Ctrl, by two buttons with these selectors, or null if it cannot zoom. */
  readonly zoom: 'wheel' | { readonly in: string; readonly out: string } | null
}

export const OURS: Subject = {
  name: 'Demarche',
  path: (corpus) => `en/?corpus=${corpus}&view=timeline`,
  marks: '.board [data-event-id], .board [data-event-count]',
  outline: '.outline [data-event-count]',
  counts: true,
  ground: '.board .grid',
  pan: 'drag',
  zoom: 'wheel',
}

export const PEERS: readonly Subject[] = [
  {
    name: 'vis-timeline, fed whole',
    path: (corpus) => `peers/vis/?events=${corpus}`,
    marks: '.vis-item:is(.vis-box, .vis-range)',
    outline: null,
    counts: false,
    ground: '.vis-center',
    pan: 'drag',
    zoom: 'wheel',
  },
  {
    name: 'TimelineJS',
    path: (corpus) => `peers/timelinejs/?events=${corpus}`,
    marks: '.tl-timemarker',
    outline: null,
    counts: false,
    // Not the marks: pressing one navigates to it.
    ground: '.tl-timeaxis-background',
    pan: 'drag',
    zoom: { in: '.tl-menubar-button:nth-child(1)', out: '.tl-menubar-button:nth-child(2)' },
  },
  {
    name: 'react-chrono',
    path: (corpus) => `peers/chrono/?events=${corpus}`,
    marks: '.timeline-horz-item-container',
    outline: null,
    counts: false,
    ground: '.timeline-horizontal-container',
    // It can be neither dragged nor scrolled, and it has no scale to zoom.
    pan: { next: 'button[aria-label="Next"]' },
    zoom: null,
  },
]
