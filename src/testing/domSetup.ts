import nodeConsole from 'node:console'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, inject } from 'vitest'

// `waitFor` returns as soon as it can; the long timeout is for a busy machine.
configure({ asyncUtilTimeout: 30_000 })

// `syncLink.ts` resolves the root of the site once.
window.happyDOM.setURL(inject('site').address)

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
