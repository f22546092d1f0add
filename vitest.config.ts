import { defineConfig } from 'vitest/config'

// Far from UTC: a test that leans on the machine's own zone fails here first.
process.env.TZ = 'Pacific/Pago_Pago'

const DOM = ['src/{views,pages}/**/*.test.tsx', 'src/state/*.test.ts']

export default defineConfig({
  test: {
    // One worker a core: nothing else runs meanwhile.
    maxWorkers: '100%',
    // A thousand made-up worlds or a corpus on disk take a second or two: no limit that a slow machine could meet.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // happy-dom does not know `<search>`, and React says so on each page.
    onConsoleLog: (log) => !log.includes('<search>'),
    projects: [
      {
        extends: true,
        // Files share a worker's modules: most of a short test's time is the loading of what it imports.
        test: {
          name: 'node',
          include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
          exclude: DOM,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: DOM,
          environment: 'happy-dom',
          globalSetup: 'tools/testing/serveRecords.ts',
          setupFiles: 'src/testing/patience.ts',
        },
      },
    ],
  },
})
