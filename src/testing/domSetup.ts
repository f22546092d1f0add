import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach } from 'vitest'

// What is waited for comes as soon as it can. The limit is for a machine that does much else meanwhile.
configure({ asyncUtilTimeout: 30_000 })

// Files share the document of their worker.
afterEach(cleanup)
afterAll(() => document.body.replaceChildren())
