import nodeConsole from 'node:console'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach } from 'vitest'

// `waitFor` returns as soon as it can; the long timeout is for a busy machine.
configure({ asyncUtilTimeout: 30_000 })

// Test files of a worker share document and globals: restore what tests replace.
const { error } = nodeConsole
const { Worker } = globalThis
const height = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight')
afterEach(cleanup)
afterAll(() => {
  document.body.replaceChildren()
  nodeConsole.error = error
  globalThis.Worker = Worker
  Reflect.deleteProperty(HTMLElement.prototype, 'scrollHeight') // `Element` has its own.
  if (height) Object.defineProperty(HTMLElement.prototype, 'offsetHeight', height)
})
