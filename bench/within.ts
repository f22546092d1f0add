/** Something took longer than it was given. */
export class TooSlow extends Error {
  readonly seconds: number

  constructor(seconds: number) {
    super(`failed after ${seconds} s`)
    this.name = 'TooSlow'
    this.seconds = seconds
  }
}

/** What the work gives; throws `TooSlow` where it has given nothing after so many seconds. The work itself goes on. */
export async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const bell = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new TooSlow(seconds)), seconds * 1000)
  })
  // Given up, it may still fail: nobody listens then, and nobody should have to.
  work.catch(() => {})
  return Promise.race([work, bell]).finally(() => clearTimeout(timer))
}
