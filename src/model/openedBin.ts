import type { BinMark, Mark } from './layout.ts'

/** The bin of another layout that has most of the events of an opened one; null if it has none, or they are drawn. */
export function openedBinIn(marks: readonly Mark[], { events }: Pick<BinMark, 'events'>): BinMark | null {
  const wanted = new Set(events.map(({ id }) => id))
  let found: BinMark | null = null
  let most = 0
  for (const mark of marks) {
    if (mark.kind !== 'bin') continue
    const count = mark.events.filter(({ id }) => wanted.has(id)).length
    if (count > most) [found, most] = [mark, count]
  }
  return found
}
