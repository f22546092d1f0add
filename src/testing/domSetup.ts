import nodeConsole from 'node:console'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach } from 'vitest'

// What is waited for comes as soon as it can. The limit is for a machine that does much else meanwhile.
configure({ asyncUtilTimeout: 30_000 })

// Files share the document and the globals of their worker: what a test replaces is put back.
const { error } = nodeConsole
const { Worker } = globalThis
const height = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight')
afterEach(cleanup)
afterAll(() => {
  document.body.replaceChildren()
  nodeConsole.error = error
  globalThis.Worker = Worker
  if (height) Object.defineProperty(HTMLElement.prototype, 'offsetHeight', height)
})
