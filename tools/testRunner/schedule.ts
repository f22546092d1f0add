export interface Task {
  readonly name: string
  /** The name of a task that must finish first. */
  readonly needs?: string
  /** Uses all cores, so it runs alone. */
  readonly usesAllCores?: true
}

/**
 * Runs every task once, in order, one per core, or alone if it `usesAllCores`. Rejects as soon as a run rejects, or if
 * a task needs an unknown one.
 */
export function runTasks<T extends Task>(
  tasks: readonly T[],
  cores: number,
  run: (task: T) => Promise<void>,
): Promise<void> {
  const waiting = [...tasks]
  const done = new Set<string>()
  let running = 0
  let isFull = false
  const mayStart = ({ needs, usesAllCores }: T) =>
    (needs === undefined || done.has(needs)) && (usesAllCores ? running === 0 : !isFull && running < cores)

  return new Promise((resolve, reject) => {
    const startNext = () => {
      for (let next = waiting.find(mayStart); next; next = waiting.find(mayStart)) start(next)
      if (running > 0) return
      if (waiting.length === 0) resolve()
      else reject(new Error(`Nothing gives ${waiting.map(({ name }) => name).join(', ')} what it needs.`))
    }
    const start = (task: T) => {
      waiting.splice(waiting.indexOf(task), 1)
      running++
      isFull = task.usesAllCores ?? false
      run(task).then(() => {
        running--
        isFull = false
        done.add(task.name)
        startNext()
      }, reject)
    }
    startNext()
  })
}
