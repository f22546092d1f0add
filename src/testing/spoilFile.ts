import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Puts something else in the place of a file on disk, or nothing; what is returned undoes that. */
export function spoilFile(path: string, change: (whole: Buffer) => Buffer | string | null): () => void {
  const whole = readFileSync(path)
  const spoilt = change(whole)
  if (spoilt === null) rmSync(path)
  else writeFileSync(path, spoilt)
  return () => writeFileSync(path, whole)
}
