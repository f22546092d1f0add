import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Overwrites a file on disk, or deletes it for null. Returns a function that restores it. */
export function spoilFile(path: string, change: (whole: Buffer) => Buffer | string | null): () => void {
  const whole = readFileSync(path)
  const spoilt = change(whole)
  if (spoilt === null) rmSync(path)
  else writeFileSync(path, spoilt)
  return () => writeFileSync(path, whole)
}
