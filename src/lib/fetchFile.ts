/** Why a file failed to load: no connection, 404, another error status, an unparsable body, a worker that stopped. */
export type FailureReason = 'offline' | 'missing' | 'refused' | 'unreadable' | 'stopped'

export class LoadFailure extends Error {
  readonly reason: FailureReason
  readonly address: string

  constructor(reason: FailureReason, address: string, cause?: unknown) {
    super(`${reason}: ${address}`, { cause })
    this.reason = reason
    this.address = address
  }
}

/** Fetches a file and reads its whole body. Every rejection is a `LoadFailure`. */
export async function fetchFile<T>(
  address: string,
  read: (response: Response) => Promise<T>,
  request: Pick<RequestInit, 'signal' | 'cache'> = {},
): Promise<T> {
  let response: Response
  try {
    response = await fetch(address, request)
  } catch (cause) {
    throw new LoadFailure('offline', address, cause)
  }
  if (!response.ok) throw new LoadFailure(response.status === 404 ? 'missing' : 'refused', address)
  try {
    return await read(response)
  } catch (cause) {
    throw new LoadFailure('unreadable', address, cause)
  }
}
