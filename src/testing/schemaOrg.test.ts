import { expect, it } from 'vitest'
import { checkJsonLd, readVocabulary } from './schemaOrg.ts'

const vocabulary = readVocabulary()
const check = (parts: object) =>
  checkJsonLd(vocabulary, { '@context': 'https://schema.org', '@type': 'Article', ...parts })

it('accepts valid data, including inherited properties and subtypes', () => {
  expect(
    check({
      headline: 'A call',
      datePublished: '2021-04',
      about: [
        { '@type': 'PublicationEvent', name: 'A call' },
        { '@type': 'Country', name: 'Iceland' },
      ],
      isPartOf: { '@type': 'Dataset', '@id': 'https://example.org/#dataset', url: 'https://example.org/' },
    }),
  ).toEqual([])
})

it.each([
  [{ '@type': 'Artikel' }, ': Artikel is no type.'],
  [{ '@context': 'https://schema.com' }, 'Its @context is not schema.org.'],
  [{ headlin: 'A call' }, '.headlin: Article has no such property.'],
  [{ temporalCoverage: '2021', startDate: '2021' }, '.startDate: Article has no such property.'],
  [{ datePublished: 'April' }, '.datePublished: is no date: April.'],
  [{ url: 'en/' }, '.url: is no address: en/.'],
  [{ headline: ' ' }, '.headline: is empty.'],
  [{ headline: null }, '.headline: may not be null.'],
  [{ isPartOf: { '@type': 'Person' } }, '.isPartOf: may not be Person.'],
  [{ isPartOf: 5 }, '.isPartOf: may not be 5.'],
  [
    { about: [{ '@type': 'Event', location: { '@type': 'Event' } }] },
    '.about[0].location: may not be Event.',
  ],
])('finds what it does not know: %j', (parts, problem) => {
  expect(check(parts)).toEqual([problem])
})
