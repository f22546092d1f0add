import type { Outcome } from './runCheck.ts'

export interface Console {
  readonly begin: (name: string) => void
  readonly progress: (name: string, done: number, of: number) => void
  readonly failure: (text: string) => void
  readonly end: (name: string, outcome: Outcome, seconds: number) => void
}

const CLEAR_LINE = '\r\u001b[K'

/**
 * Prints the progress of running checks: on a terminal in a status line at the bottom, otherwise in one line per 10 %.
 * Results and failures stay above it.
 */
export function openConsole(out: {
  readonly isTTY?: boolean
  readonly write: (text: string) => void
}): Console {
  /** Progress of each running check, 0–1. */
  const running = new Map<string, number>()

  const status = () =>
    [...running].map(([name, part]) => (part > 0 ? `${name} ${Math.floor(part * 100)} %` : name)).join(', ')
  const refresh = () => {
    if (out.isTTY) out.write(CLEAR_LINE + status())
  }
  const line = (text: string) => {
    out.write(`${out.isTTY ? CLEAR_LINE : ''}${text}\n`)
    refresh()
  }

  return {
    begin: (name) => {
      running.set(name, 0)
      refresh()
    },
    progress: (name, done, of) => {
      const [before, now] = [running.get(name) ?? 0, done / of]
      running.set(name, now)
      if (!out.isTTY && now < 1 && Math.floor(now * 10) > Math.floor(before * 10))
        line(`${name.padEnd(12)}${Math.floor(now * 10)}0 %, ${done} of ${of}`)
      refresh()
    },
    failure: (text) => line(`\n  ${text.replaceAll('\n', '\n  ')}\n`),
    end: (name, { passed, failed, skipped }, seconds) => {
      running.delete(name)
      const counted = passed + failed + skipped > 1 ? ` ${passed} passed, ${failed} failed` : ''
      line(`${name.padEnd(12)}${failed > 0 ? 'FAILED' : 'ok'}${counted} (${seconds.toFixed(1)} s)`)
    },
  }
}
