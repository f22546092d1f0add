import { useState } from 'react'

/** The last defined value. Unlike `keepPreviousData` it also survives an error. */
export function useLastDefined<T>(value: T | undefined): T | undefined {
  const [kept, setKept] = useState(value)
  if (value !== undefined && value !== kept) setKept(value)
  return value ?? kept
}
