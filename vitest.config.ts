import { defineConfig } from 'vitest/config'

// Far from UTC: a test that leans on the machine's own zone fails here first.
process.env.TZ = 'Pacific/Pago_Pago'

const PAGES = ['src/{views,pages}/**/*.test.tsx']
/** They test what a page does once, when it is loaded. */
const LOADED_ONCE = ['src/state/*.test.ts', 'src/views/{ui/focus,context/speech}.test.tsx']

const inDom = {
  environment: 'happy-dom',
  globalSetup: 'src/testing/serveRecords.ts',
  setupFiles: 'src/testing/domSetup.ts',
}

export default defineConfig({
  test: {
    // One worker a core: in `npm test` nothing else runs meanwhile.
    maxWorkers: '100%',
    // Files share the modules of a worker: much of a short test's time is the loading of what it imports.
    isolate: false,
    // A thousand made-up worlds or a corpus on disk take a second or two: no limit that a slow machine could meet.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // happy-dom does not know `<search>`, and React says so on each page.
    onConsoleLog: (log) => !log.includes('<search>'),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['src/**/*.test.{ts,tsx}', '{bench,build,importer,tools}/**/*.test.ts'],
          exclude: [...PAGES, ...LOADED_ONCE],
        },
      },
      { extends: true, test: { name: 'dom', include: PAGES, exclude: LOADED_ONCE, ...inDom } },
      { extends: true, test: { name: 'dom, loaded once', include: LOADED_ONCE, isolate: true, ...inDom } },
    ],
  },
})
