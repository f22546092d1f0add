/** What is measured, and how a reader moves it. */
export interface Subject {
  /** As the table names it. */
  readonly name: string
  /** Below the root of the served folder. `corpus` is how the corpus or the peer's file of events is called. */
  readonly path: (corpus: string) => string
  /** Its marks, as a selector. */
  readonly marks: string
  /** What it draws before its marks, as a selector; null where it has nothing of the kind. */
  readonly outline: string | null
  /** Whether marks tell how many events they stand for, so that they can be held against the true number. */
  readonly counts: boolean
  /** What is dragged, and turned the wheel over. */
  readonly ground: string
  /** Dragged, or the selector of a button that goes on by one. */
  readonly pan: 'drag' | { readonly next: string }
  /** A wheel with Ctrl, the selectors of two buttons, or null where it has neither. */
  readonly zoom: 'wheel' | { readonly in: string; readonly out: string } | null
}

export const OURS: Subject = {
  name: 'Demarche',
  path: (corpus) => `en/?corpus=${corpus}&view=timeline`,
  marks: '.board [data-event-id], .board [data-event-count]',
  outline: '.outline [data-event-count]',
  counts: true,
  ground: '.board .vis-panel.vis-center',
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
    // Its marks are not to be dragged by: a press on one goes there.
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
    // Is neither dragged nor scrolled, and has no scale that could be zoomed.
    pan: { next: 'button[aria-label="Next"]' },
    zoom: null,
  },
]
