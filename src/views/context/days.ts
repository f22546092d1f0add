import { createContext, use } from 'react'
import type { DayRange } from '../../model/window.ts'

const DaysContext = createContext<DayRange>({ from: 0, to: 0 })
export const DaysProvider = DaysContext.Provider

/** The days that the link shows, see `windowOf`. */
export const useRequestedDays = (): DayRange => use(DaysContext)
