import { configure } from '@testing-library/react'

// What is waited for comes as soon as it can. The limit is for a machine that does much else meanwhile.
configure({ asyncUtilTimeout: 30_000 })
