import { createStore } from 'zustand/vanilla'

/** The parts of the last link that could not be read. Only `syncLink.ts` may set it. */
export const unreadStore = createStore<readonly string[]>()(() => [])
