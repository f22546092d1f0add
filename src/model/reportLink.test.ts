import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SLUG } from '../schema/slug.ts'
import { LOCALES } from '../schema/vocabulary.ts'
import { reportLink } from './reportLink.ts'

it('holds the record, its version and the language, and reads back whatever they are', () => {
  fc.assert(
    fc.property(fc.stringMatching(SLUG), fc.string(), fc.constantFrom(...LOCALES), (id, version, locale) => {
      const link = new URL(reportLink('editors@example.org', { id, version }, locale))
      expect([link.protocol, link.pathname]).toEqual(['mailto:', 'editors@example.org'])
      expect(link.searchParams.get('subject')).toBe(id)
      expect(link.searchParams.get('body')).toBe(`Version: ${version}, ${locale}\r\nField: `)
    }),
  )
})
