import { defineConfig } from 'vitest/config'

// Far from UTC: a test that leans on the machine's own zone fails here first.
process.env.TZ = 'Pacific/Pago_Pago'

export default defineConfig({
  test: { include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'] },
})
