import { expect, it } from 'vitest'
import { openConsole } from './console.ts'

const passed = (count: number) => ({ passed: count, failed: 0, skipped: 0 })

it('in a log prints a line per tenth, each failure at once, and each result', () => {
  const lines: string[] = []
  const log = openConsole({ write: (text) => lines.push(text) })
  log.begin('unit')
  for (let done = 1; done <= 40; done++) {
    log.progress('unit', done, 40)
    if (done === 5) log.failure('a.test.ts: adds\n    expected 1 to be 2')
  }
  log.end('unit', { passed: 99, failed: 1, skipped: 0 }, 12.34)
  expect(lines.slice(0, 3)).toEqual([
    'unit        10 %, 4 of 40\n',
    '\n  a.test.ts: adds\n      expected 1 to be 2\n\n',
    'unit        20 %, 8 of 40\n',
  ])
  expect(lines).toHaveLength(11)
  expect(lines.at(-1)).toBe('unit        FAILED 99 passed, 1 failed (12.3 s)\n')
})

it('on a terminal has a status line with the running checks', () => {
  let screen = ''
  const log = openConsole({
    isTTY: true,
    write: (text) => {
      screen += text
    },
  })
  const lastLine = () => screen.slice(screen.lastIndexOf('\u001b[K') + 3)
  log.begin('types')
  log.begin('unit')
  log.progress('unit', 1, 3)
  expect(lastLine()).toBe('types, unit 33 %')
  log.end('types', passed(1), 4.8)
  expect(screen).toContain('types       ok (4.8 s)\n')
  expect(lastLine()).toBe('unit 33 %')
})
