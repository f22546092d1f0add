import { BoardControls } from './BoardControls.tsx'
import { Legend } from './Legend.tsx'
import { loneEvent } from './loneEvent.ts'
import { Overview } from './Overview.tsx'
import { TimelineBoard } from './TimelineBoard.tsx'

/** What `boardQuery` lazy-loads, as one file. */
export const boardParts = { TimelineBoard, Legend, Overview, BoardControls, loneEvent }
