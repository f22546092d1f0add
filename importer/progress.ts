/** Reports progress: a bar on a terminal, elsewhere a line for each tenth. */
export interface Progress {
  /** Sets the progress (0 to 1) of the named step. */
  readonly at: (step: string, part: number) => void
  /** Ends the bar, so that other lines can be printed. */
  readonly end: () => void
}

interface Screen {
  readonly isTTY?: boolean
  write: (text: string) => unknown
}

const WIDTH = 30

export function progressOn(screen: Screen): Progress {
  let shown = ''
  const bar = (step: string, part: number) => {
    const full = Math.floor(part * WIDTH)
    return `${step} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.floor(part * 100)} %`
  }
  return {
    at: (step, part) => {
      const line = screen.isTTY ? bar(step, part) : `${step}: ${Math.floor(part * 10) * 10} %`
      if (line === shown) return
      screen.write(screen.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
      shown = line
    },
    end: () => {
      if (screen.isTTY && shown !== '') screen.write('\r\u001b[K')
      shown = ''
    },
  }
}

export const noProgress: Progress = { at: () => {}, end: () => {} }
