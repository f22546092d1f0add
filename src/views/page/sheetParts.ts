import { Help } from '../shell/Help.tsx'
import { TakeAway } from '../take/TakeAway.tsx'

/** What sheets show, as one file: of two, what they share would be a third request of every visit. */
export const sheetParts = { Help, TakeAway }
