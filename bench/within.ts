/** Thrown on a timeout. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow'
}

/** Resolves with the work's result; rejects with `TooSlow` after so many seconds. The work itself is not cancelled. */
export async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const bell = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new TooSlow(`failed after ${seconds} s`)), seconds * 1000)
  })
  // The work may still reject after the timeout: without a handler that would be an unhandled rejection.
  work.catch(() => {})
  return Promise.race([work, bell]).finally(() => clearTimeout(timer))
}
