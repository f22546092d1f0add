/**
 * The shortest way from `start` back to itself, both ends named: `['a', 'b', 'a']`. Null when there is none.
 * Only ways whose ids are all greater than `start` count, so that of all members of a cycle just the smallest finds it.
 */
export function findCycle(start: string, next: (id: string) => Iterable<string>): readonly string[] | null {
  const reachedFrom = new Map<string, string>()
  const queue = [start]
  for (const id of queue) {
    for (const target of next(id)) {
      if (target === start) {
        const way = [start]
        for (let at = id; at !== start; at = reachedFrom.get(at) ?? start) way.unshift(at)
        return [start, ...way]
      }
      if (target < start || reachedFrom.has(target)) continue
      reachedFrom.set(target, id)
      queue.push(target)
    }
  }
  return null
}
