import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeAddress, encodeAddress } from '../../query/address.ts'
import { addresses } from '../../testing/arbitraries.ts'
import { STRAY_SIGNS } from '../../testing/straySigns.ts'

/* `public/early.js` reads the link before the app does, and cannot import what the app reads it with. */

const script = readFileSync('public/early.js', 'utf8')

/** The data attributes that the script sets for a link, and the files that it fetches ahead. */
function runEarly(search: string) {
  const dataset: Record<string, string> = { root: './' }
  const fetched: string[] = []
  const given = {
    location: { search },
    document: {
      documentElement: { dataset },
      head: { append: ({ href }: { readonly href: string }) => fetched.push(href) },
      createElement: () => ({}),
      addEventListener: () => {},
    },
    localStorage: { getItem: () => null },
    addEventListener: () => {},
    setTimeout: () => {},
    requestAnimationFrame: () => {},
  }
  new Function(...Object.keys(given), script)(...Object.values(given))
  return { dataset, fetched }
}

it('the page before the app is of the same corpus and view as the app, whatever sign stands behind a part', () => {
  const parts = fc.tuple(
    addresses,
    fc.nat(),
    fc.constantFrom('', ...STRAY_SIGNS),
    fc.constantFrom('&', '&amp;'),
  )
  fc.assert(
    fc.property(parts, ([wanted, nth, sign, and]) => {
      const params = new URL(encodeAddress(wanted), 'https://host.example/').search.slice(1).split('&')
      const at = nth % params.length
      const search = params.map((param, index) => (index === at ? param + sign : param)).join(and)
      const read = decodeAddress('en/', new URLSearchParams(search))
      const { dataset, fetched } = runEarly(`?${search}`)
      expect(read).not.toBeNull()
      expect(fetched).toEqual(read?.corpus == null ? [] : [`./corpora/${read.corpus}/manifest.json`])
      expect(dataset.corpus).toBe(read?.corpus == null ? undefined : '')
      expect(dataset.view ?? null).toBe(read?.view)
      expect(dataset.embed).toBe(read?.embed ? '' : undefined)
    }),
  )
})

it.each([
  ['', undefined],
  ['?view=list.&embed)&v=0123456789;', undefined],
  ['?view=list&amp;', undefined],
  ['?from=2021-04-10&amp;to=2021-04-24.', 'days'],
  ['?from=2021-04-10&amp;actors=russia.', 'events'],
])('%j asks for other %s than the page was built with', (search, asked) => {
  expect(runEarly(search).dataset.asked).toBe(asked)
})
