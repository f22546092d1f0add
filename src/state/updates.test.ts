import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { siteFile } from './syncLink.ts'
import { updateStore, watchForUpdates } from './updates.ts'

/* happy-dom has no service workers: these classes fake the browser's API, and no code of ours. */

class Worker extends EventTarget {
  readonly told: unknown[] = []
  readonly #build: string
  #ports: MessagePort[] = []
  state = 'installing'

  constructor(build: string) {
    super()
    this.#build = build
  }

  postMessage(message: unknown, ports: readonly MessagePort[] = []): void {
    this.told.push(message)
    this.#ports.push(...ports)
  }

  become(state: string): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }

  /** Answers all pending `build` messages asynchronously, as a worker does. Resolves when the answers have arrived. */
  async answer(): Promise<void> {
    for (const port of this.#ports) port.postMessage(this.#build)
    this.#ports = []
    // Messages arrive in order, so once this round trip ends the answers have arrived.
    const { port1, port2 } = new MessageChannel()
    await new Promise<void>((heard) => {
      port2.onmessage = () => port2.postMessage(null)
      port1.onmessage = () => {
        port1.close()
        heard()
      }
      port1.postMessage(null)
    })
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null
  waiting: Worker | null = null
  updates = 0
  /** What `update()` does: the answer of the network. */
  onUpdate: () => Promise<void> = async () => {}

  async update(): Promise<Registration> {
    this.updates++
    await this.onUpdate()
    return this
  }

  find(worker: Worker): Worker {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
    return worker
  }

  /** A worker reaches the `installed` state and waits for the pages of the previous one to close. */
  async install(worker: Worker): Promise<void> {
    this.installing = null
    this.waiting?.become('redundant')
    this.waiting = worker
    worker.become('installed')
    await worker.answer()
  }
}

class Container extends EventTarget {
  controller: Worker | null = null
  readonly asked: string[] = []
  readonly #registration: Promise<Registration>

  constructor(registration: Promise<Registration>) {
    super()
    this.#registration = registration
  }

  register(script: string): Promise<Registration> {
    this.asked.push(script)
    return this.#registration
  }

  /** Another worker becomes the controller of all pages. */
  async change(worker: Worker): Promise<void> {
    worker.become('activated')
    this.controller = worker
    this.dispatchEvent(new Event('controllerchange'))
    await worker.answer()
  }
}

let registration: Registration
let container: Container
let reloads: number

const give = (value: unknown) =>
  Object.defineProperty(navigator, 'serviceWorker', { value, configurable: true })
const offered = () => updateStore.getState().take
const take = () => updateStore.getState().take?.()
const OURS = 'build-of-this-page'

beforeEach(() => {
  // Fakes only the hourly interval; promises and messages stay real.
  vi.useFakeTimers({ toFake: ['setInterval'] })
  vi.stubEnv('DEV', false)
  document.documentElement.dataset.build = OURS
  registration = new Registration()
  container = new Container(Promise.resolve(registration))
  give(container)
  reloads = 0
  vi.spyOn(window.location, 'reload').mockImplementation(() => {
    reloads++
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'serviceWorker')
  updateStore.setState({ take: null })
  delete document.documentElement.dataset.build
})

describe('a page', () => {
  it('keeps the site by the worker at its root', async () => {
    await watchForUpdates()
    expect(container.asked).toEqual([siteFile('sw.js')])
    expect(offered()).toBeNull()
  })

  it('is kept nowhere while it is written', async () => {
    vi.stubEnv('DEV', true)
    await watchForUpdates()
    expect(container.asked).toEqual([])
  })

  it('goes on without workers, and where the browser refuses one', async () => {
    give(undefined)
    await watchForUpdates()
    give(new Container(Promise.reject(new DOMException('private window', 'SecurityError'))))
    await watchForUpdates()
    expect(offered()).toBeNull()
  })

  it('asks for a newer build once an hour, also after an hour without a network', async () => {
    registration.onUpdate = () => Promise.reject(new TypeError('offline'))
    await watchForUpdates()
    expect(registration.updates).toBe(0)
    const hour = 60 * 60 * 1000
    await vi.advanceTimersByTimeAsync(hour - 1)
    expect(registration.updates).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(registration.updates).toBe(1)
    await vi.advanceTimersByTimeAsync(2 * hour)
    expect(registration.updates).toBe(3)
  })
})

describe('a newer build', () => {
  it('is offered once it is whole, and never let in unasked', async () => {
    await watchForUpdates()
    const worker = registration.find(new Worker('newer'))
    expect(worker.told).toEqual([])
    await registration.install(worker)
    expect(offered()).not.toBeNull()
    expect(worker.told).toEqual(['build'])
    expect(reloads).toBe(0)
  })

  it('is offered where the browser had begun to fetch it before the page asked', async () => {
    const worker = registration.find(new Worker('newer'))
    await watchForUpdates()
    await registration.install(worker)
    expect(offered()).not.toBeNull()
  })

  it('that is taken lets the worker in first, and loads the page anew when it is there', async () => {
    await watchForUpdates()
    const worker = registration.find(new Worker('newer'))
    await registration.install(worker)
    take()
    expect(worker.told).toEqual(['build', 'take over'])
    expect(reloads).toBe(0)
    await container.change(worker)
    expect(reloads).toBe(1)
  })

  it('that could not be kept whole is not offered', async () => {
    await watchForUpdates()
    const worker = registration.find(new Worker('newer'))
    worker.become('redundant')
    await worker.answer()
    expect(offered()).toBeNull()
  })

  it('that is replaced while it says its name is not offered; the one in its place is', async () => {
    await watchForUpdates()
    const second = registration.find(new Worker('second'))
    registration.installing = null
    registration.waiting = second
    second.become('installed')
    second.state = 'redundant'
    await second.answer()
    expect(offered()).toBeNull()
    await registration.install(registration.find(new Worker('third')))
    expect(offered()).not.toBeNull()
  })

  it('gives way to the newest, where that came before the reader took it', async () => {
    await watchForUpdates()
    const second = registration.find(new Worker('second'))
    await registration.install(second)
    const takeSecond = take
    const third = registration.find(new Worker('third'))
    await registration.install(third)
    takeSecond()
    expect(second.told).not.toContain('take over')
    expect(third.told).toContain('take over')
  })

  it('that another tab has let in meanwhile is there after loading anew', async () => {
    await watchForUpdates()
    const worker = registration.find(new Worker('newer'))
    await registration.install(worker)
    registration.waiting = null
    // Clear the offer, so that only `controllerchange` can set it again.
    updateStore.setState({ take: null })
    await container.change(worker)
    expect(offered()).not.toBeNull()
    expect(reloads).toBe(0)
    take()
    expect(reloads).toBe(1)
    expect(worker.told).not.toContain('take over')
  })
})

describe('the build of the page itself', () => {
  it('is let in at once where it came from the network, and what was offered is taken back', async () => {
    await watchForUpdates()
    await registration.install(registration.find(new Worker('between')))
    expect(offered()).not.toBeNull()
    const ours = registration.find(new Worker(OURS))
    await registration.install(ours)
    expect(ours.told).toEqual(['build', 'take over'])
    expect(offered()).toBeNull()
    await container.change(ours)
    expect([offered(), reloads]).toEqual([null, 0])
    // An active worker gets no second message.
    expect(ours.told.filter((message) => message === 'take over')).toHaveLength(1)
  })
})

describe('a build that was waiting when the page was opened', () => {
  it('is offered where the network knows none that is newer', async () => {
    const waiting = new Worker('waiting')
    waiting.state = 'installed'
    registration.waiting = waiting
    await watchForUpdates()
    await waiting.answer()
    expect(registration.updates).toBe(1)
    expect(offered()).not.toBeNull()
  })

  it.each([
    {
      because: 'a newer one is on its way',
      onUpdate: async () => void registration.find(new Worker('newest')),
    },
    { because: 'the network does not answer', onUpdate: () => Promise.reject(new TypeError('offline')) },
  ])('is not offered where $because', async ({ onUpdate }) => {
    const waiting = new Worker('waiting')
    waiting.state = 'installed'
    registration.waiting = waiting
    registration.onUpdate = onUpdate
    await watchForUpdates()
    await waiting.answer()
    expect(waiting.told).toEqual([])
    expect(offered()).toBeNull()
  })
})
