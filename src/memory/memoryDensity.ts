import type { Density, DensityByTone } from '../corpus/questions.ts'
import type { Corpus } from '../index/corpus.ts'
import { groupBy } from '../lib/groupBy.ts'
import { toneOf } from '../model/tones.ts'
import type { EventHead } from '../schema/published.ts'

const MAX_STEPS = 256

/** Counts the events that begin in each step, by tone. A step is a power of two in days, so that steps can merge. */
export function densityOf(corpus: Corpus, matching: readonly EventHead[]): Density {
  const { from, to } = corpus.extent
  let grain = 1
  while ((to - from + 1) / grain > MAX_STEPS - 1) grain *= 2
  const first = Math.floor(from / grain)
  const steps = Math.floor(to / grain) - first + 1
  const byTone = (events: readonly EventHead[]): DensityByTone =>
    Object.fromEntries(
      [...groupBy(events, ({ type }) => toneOf(type))].map(([tone, some]) => {
        const counts = new Uint32Array(steps)
        for (const { when } of some) {
          const step = Math.floor(when.first / grain) - first
          counts[step] = (counts[step] ?? 0) + 1
        }
        return [tone, counts]
      }),
    )
  const days = { from: first * grain, to: (first + steps) * grain - 1 }
  return { days, all: byTone(corpus.events), matching: byTone(matching) }
}
