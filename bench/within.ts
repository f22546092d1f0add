/** Thrown on a timeout. */
export class TooSlow extends Error {
  readonly seconds: number

  constructor(seconds: number) {
    super(`failed after ${seconds} s`)
    this.name = 'TooSlow'
    this.seconds = seconds
  }
}

/** Resolves with the work's result; rejects with `TooSlow` after so many seconds. The work itself is not cancelled. */
export async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const bell = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new TooSlow(seconds)), seconds * 1000)
  })
  // The work may still reject after the timeout: without a handler that would be an unhandled rejection.
  work.catch(() => {})
  return Promise.race([work, bell]).finally(() => clearTimeout(timer))
}
