import { defineConfig } from 'vitest/config'

// Far from UTC: a test that leans on the machine's own zone fails here first.
process.env.TZ = 'Pacific/Pago_Pago'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    // A thousand made-up worlds or a corpus on disk take a second or two: no limit that a slow machine could meet.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
