import { expect, it } from 'vitest'
import { loadSpeech } from '../../src/i18n/speech.ts'
import { corpusOf, eventOf } from '../../src/testing/arbitraries.ts'
import { pageHeads } from './pageHeads.ts'

it('has the day of the latest change of a page’s records, whatever their order', async () => {
  const by = (actor: string) => ({ actors: [{ actor, role: 'speaker' as const }] })
  const corpus = corpusOf([
    eventOf('early', by('russia')),
    eventOf('late', by('russia')),
    eventOf('other', by('poland')),
  ])
  const published = { version: '0123456789', published: 1, claims: [], sources: [], revisions: [] }
  const files = new Map(
    [5, 3, 9].map((updated, index) => {
      const id = corpus.events[index]?.id ?? ''
      return [id, { ...published, id, updated }]
    }),
  )
  const heads = pageHeads(corpus, files, await loadSpeech('en'), null)
  const changed = (path: string) => heads.find((head) => head.path === path)?.updated
  expect(['', 'events/late/', 'actors/russia/', 'actors/poland/', 'actors/nato/'].map(changed)).toEqual([
    9,
    3,
    5,
    9,
    undefined,
  ])
})
