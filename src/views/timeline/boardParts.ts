import { BoardControls } from './BoardControls.tsx'
import { Overview } from './Overview.tsx'
import { TimelineBoard } from './TimelineBoard.tsx'

/** What `boardQuery` lazy-loads, as one file. */
export const boardParts = { TimelineBoard, Overview, BoardControls }
