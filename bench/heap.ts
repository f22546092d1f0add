import type { CDPSession } from '@playwright/test'

interface HeapUsage {
  readonly usedSize: number
  /** Bytes in the buffers of typed arrays, which are outside the JavaScript heap. */
  readonly backingStorageSize?: number
}

const bytesOf = ({ usedSize, backingStorageSize = 0 }: HeapUsage) => usedSize + backingStorageSize

/** Sends commands to the workers of a page over the DevTools protocol. */
function workersOf(session: CDPSession) {
  const workers = new Set<string>()
  const waiting = new Map<number, (result: unknown) => void>()
  let asked = 0
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.add(sessionId)
  })
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId))
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message)
    waiting.get(id)?.(result)
  })
  const ask = (sessionId: string, method: string) =>
    new Promise<unknown>((done, fail) => {
      const id = ++asked
      waiting.set(id, done)
      const message = JSON.stringify({ id, method })
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(fail)
    })
  return { all: () => [...workers], ask }
}

/** Bytes used by a page and its workers after a garbage collection. */
export async function heapOf(session: CDPSession): Promise<number> {
  const workers = workersOf(session)
  // Not flattened: messages of workers then arrive through this session.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  await session.send('HeapProfiler.collectGarbage')
  let bytes = bytesOf(await session.send('Runtime.getHeapUsage'))
  for (const worker of workers.all()) {
    await workers.ask(worker, 'HeapProfiler.collectGarbage')
    bytes += bytesOf((await workers.ask(worker, 'Runtime.getHeapUsage')) as HeapUsage)
  }
  return bytes
}
