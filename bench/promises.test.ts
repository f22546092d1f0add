import { describe, expect, it } from 'vitest'
import { brokenPromises } from './promises.ts'
import type { Run } from './run.ts'

const frames = { p50: 16, p95: 17, most: 20 }
const runOf = (subject: string, events: number, parts: Partial<Run> = {}): Run => ({
  ...{ subject, events },
  ...{
    bytes: 1000,
    firstMark: 200,
    drawing: 300,
    pan: frames,
    zoom: frames,
    filter: 20,
    search: 20,
    bareLoop: 1,
  },
  ...{ heap: 1e8, elements: 900, task: 60, frameFaults: [] },
  ...parts,
})
const kept = [runOf('Demarche', 100), runOf('Demarche', 1_000_000), runOf('vis-timeline, fed whole', 100)]
const withLarge = (parts: Partial<Run>) =>
  brokenPromises(kept.map((run) => (run.events === 1_000_000 ? { ...run, ...parts } : run)))

describe('brokenPromises', () => {
  it('returns nothing if all promises are kept', () => {
    expect(brokenPromises(kept)).toEqual([])
  })

  it('names each promise of a million events that is not kept', () => {
    const slow = { p50: 16, p95: 40, most: 60 }
    const misses = withLarge({
      ...{ pan: slow, elements: 1501, heap: 251e6, firstMark: 601, filter: 34, task: 101 },
    })
    expect(misses.join('\n')).toMatch(
      /pan(.|\n)*pan(.|\n)*elements(.|\n)*heap(.|\n)*first right mark(.|\n)*filter(.|\n)*longest task/,
    )
    expect(misses).toHaveLength(7)
  })

  it('allows a filter ten bare loops where they are longer than two frames', () => {
    expect(withLarge({ filter: 49, bareLoop: 5 })).toEqual([])
    expect(withLarge({ filter: 51, bareLoop: 5 })).toHaveLength(1)
  })

  it('reports each of our cells that failed, and drawing errors', () => {
    const failed = { failed: 'failed after 120 s' }
    const fault = 'frame 3 of a pan draws 9 events of 10.'
    expect(withLarge({ firstMark: failed, frameFaults: [fault] })).toEqual([
      '1,000,000 events: firstMark failed after 120 s.',
      `1,000,000 events: ${fault}`,
    ])
    expect(withLarge({ frameFaults: failed })).toEqual(['1,000,000 events: frameFaults failed after 120 s.'])
  })

  it('requires to beat each peer from 10,000 events on, and to come near below', () => {
    const beside = (events: number, firstMark: number) =>
      brokenPromises([runOf('Demarche', events), runOf('react-chrono', events, { firstMark })])
    expect(beside(1000, 199)).toEqual([])
    expect(beside(1000, 100)).toHaveLength(1)
    expect(beside(10_000, 199)).toHaveLength(1)
  })

  it('counts a peer that failed as beaten', () => {
    const failed = { failed: 'failed after 120 s' }
    const peer = runOf('TimelineJS', 10_000, { firstMark: failed, pan: null, zoom: null, elements: null })
    expect(brokenPromises([runOf('Demarche', 10_000), peer])).toEqual([])
  })
})
