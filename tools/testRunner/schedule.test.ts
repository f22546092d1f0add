import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { runTasks, type Task } from './schedule.ts'

const tasks: fc.Arbitrary<readonly Task[]> = fc
  .array(fc.record({ usesAllCores: fc.boolean(), needed: fc.option(fc.nat()) }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((all) =>
    all.map(({ usesAllCores, needed }, at) => ({
      name: `task ${at}`,
      ...(usesAllCores ? { usesAllCores } : {}),
      // Dependencies may come before or after in the list, but always have a lower number, so there are no cycles.
      ...(needed !== null && at > 0 ? { needs: `task ${needed % at}` } : {}),
    })),
  )

it('runs every task once, after its dependencies, within the limit of cores', async () => {
  await fc.assert(
    fc.asyncProperty(tasks, fc.integer({ min: 1, max: 4 }), fc.scheduler(), async (all, cores, scheduler) => {
      const running = new Set<Task>()
      const done: string[] = []
      const run = async (task: Task) => {
        expect(task.needs === undefined || done.includes(task.needs)).toBe(true)
        running.add(task)
        expect(running.size).toBeLessThanOrEqual(cores)
        if ([...running].some(({ usesAllCores }) => usesAllCores)) expect(running.size).toBe(1)
        await scheduler.schedule(Promise.resolve())
        running.delete(task)
        done.push(task.name)
      }
      await scheduler.waitFor(runTasks(all.toReversed(), cores, run))
      expect(done.toSorted()).toEqual(all.map(({ name }) => name).toSorted())
    }),
  )
})

it('starts independent tasks in parallel', async () => {
  const begun: string[] = []
  const finish: (() => void)[] = []
  const all = runTasks([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2, ({ name }) => {
    begun.push(name)
    return new Promise((done) => finish.push(done))
  })
  expect(begun).toEqual(['a', 'b'])
  finish[1]?.()
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'c']))
  for (const end of finish) end()
  await all
})

it('rejects if a task needs an unknown one', async () => {
  await expect(runTasks([{ name: 'sizes', needs: 'z' }], 2, async () => {})).rejects.toThrow(
    'Nothing gives sizes what it needs',
  )
})
