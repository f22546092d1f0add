import { createContext, use } from 'react'
import type { Names } from '../../index/names.ts'

const NamesContext = createContext<Names | null>(null)
export const NamesProvider = NamesContext.Provider

/** The names of the corpus on the page. Throws outside of a `NamesProvider`. */
export function useNames(): Names {
  const names = use(NamesContext)
  if (!names) throw new Error('useNames: no NamesProvider above')
  return names
}
