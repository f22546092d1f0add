import { Help } from '../shell/Help.tsx'
import { TakeAway } from '../take/TakeAway.tsx'

/** What sheets show, as one file: of two, the bundler would put what they share into a third. */
export const sheetParts = { Help, TakeAway }
