import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findCycle } from './findCycle.ts'

const follow = (edges: Readonly<Record<string, readonly string[]>>) => (id: string) => edges[id] ?? []

it('names the way round once, from its smallest member', () => {
  const next = follow({ a: ['b', 'c'], b: ['c'], c: ['a'] })
  expect(findCycle('a', next)).toEqual(['a', 'c', 'a'])
  expect(findCycle('b', next)).toBeNull()
})

it('finds what leads to itself', () => {
  expect(findCycle('a', follow({ a: ['a'] }))).toEqual(['a', 'a'])
})

it('finds no cycle where every step leads down', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.nat(20).map(String), fc.array(fc.nat(20).map(String))), (edges) => {
      const next = (id: string) => (edges[id] ?? []).filter((target) => target < id)
      for (const id of Object.keys(edges)) expect(findCycle(id, next)).toBeNull()
    }),
  )
})

it('follows only steps that exist', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.nat(9).map(String), fc.array(fc.nat(9).map(String))), (edges) => {
      for (const id of Object.keys(edges)) {
        const cycle = findCycle(id, follow(edges)) ?? []
        cycle.slice(1).forEach((to, index) => {
          expect(edges[cycle[index] ?? '']).toContain(to)
        })
      }
    }),
  )
})
