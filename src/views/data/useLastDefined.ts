import { useState } from 'react'

/** The value, or while there is none the last one that there was: what was shown stays, also where something fails. */
export function useLastDefined<T>(value: T | undefined): T | undefined {
  const [kept, setKept] = useState(value)
  if (value !== undefined && value !== kept) setKept(value)
  return value ?? kept
}
