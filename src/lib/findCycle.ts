/**
 * The shortest cycle through `start`, by breadth-first search, with both ends: `['a', 'b', 'a']`. Null when there is
 * none. Ids smaller than `start` are skipped, so that each cycle is reported once, by its smallest member.
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
