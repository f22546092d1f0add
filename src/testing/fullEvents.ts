import fc from 'fast-check'
import type { FullEvent } from '../exchange/fullEvent.ts'
import { formatIsoDay } from '../lib/day.ts'
import type { LocalizedText, When } from '../schema/published.ts'
import { CONFIDENCES, EVENT_TYPES, RELATIONS, ROLES } from '../schema/vocabulary.ts'
import { parseWhen } from '../schema/when.ts'

/* Generators of full events as in untrusted files: every form of date, and hostile texts. */

/** Days of the years -9999 to 9999, the range in which EDTF names days; recent ones more often. */
const edtfDay = fc.oneof(
  fc.integer({ min: -4_371_587, max: 2_932_896 }),
  fc.integer({ min: 18_600, max: 18_800 }),
)

const edtfEnd = fc
  .record({
    day: edtfDay,
    /** Characters of `-04-19` that are kept. */
    kept: fc.constantFrom(0, 3, 6),
    mark: fc.constantFrom('', '', '~', '?', '%'),
  })
  .map(({ day, kept, mark }) => {
    const iso = formatIsoDay(day).replace(/^-00/, '-')
    return { day, text: iso.slice(0, -6) + iso.slice(-6).slice(0, kept) + mark }
  })

const dates: fc.Arbitrary<{ text: string; when: When }> = fc
  .tuple(edtfEnd, edtfEnd, fc.constantFrom('at', 'at', 'between', 'between', 'from', 'until'))
  .map(([one, other, form]) => {
    const [start, end] = one.day <= other.day ? [one, other] : [other, one]
    if (form === 'at') return start.text
    return `${form === 'until' ? '..' : start.text}/${form === 'from' ? '..' : end.text}`
  })
  .map((text) => ({ text, when: parseWhen(text) }))
  .filter((date): date is { text: string; when: When } => date.when !== null)

/** Every form of date that the schema allows. */
export const edtfTexts: fc.Arbitrary<string> = dates.map(({ text }) => text)

/** Pieces that break CSV cells, lines, spreadsheet formulas, markup and encodings. */
const HARM = [
  ...['"', '""', "'", ',', ';', '\t', '\r', '\n', '\r\n', '\\', '\\n', ':', ' ', '\0', '\u0007', '\u0085'],
  ...['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '{', '}', '[', '</script>', '<!--', '&amp;', 'END:VEVENT'],
  ...['\uFEFF', '\uD83D', '\uDE00', '😀', '👩‍🚀', '\u200F', '\u202E', '\u2069', '\u2028', '\uFFFD'],
  ...['قمّة', 'Ёлка', '١٤', 'a'.repeat(80), 'ж'.repeat(80)],
]

/** Any UTF-16 string, including lone surrogates, which UTF-8 cannot encode. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...HARM), { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
)

const texts: fc.Arbitrary<LocalizedText> = fc.record({ en: hostileText, ar: hostileText, ru: hostileText })
const slug = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
const slugs = fc.array(slug, { maxLength: 3 })
/** The years 1 to 9999. */
const day = fc.integer({ min: -719_162, max: 2_932_896 })
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 2 })

const claim = fc.record(
  {
    text: texts,
    by: hostileText,
    about: hostileText,
    sources: some(
      fc.record(
        {
          source: hostileText,
          quote: fc.record({ lang: hostileText, exact: hostileText }),
          basis: fc.constantFrom('claim' as const, 'event' as const),
        },
        { requiredKeys: ['source', 'basis'] },
      ),
    ),
  },
  { requiredKeys: ['text', 'sources'] },
)

const source = fc.record(
  {
    id: hostileText,
    publisher: texts,
    title: hostileText,
    lang: hostileText,
    date: hostileText,
    url: hostileText,
    kind: hostileText,
    seen: fc.boolean(),
  },
  { requiredKeys: ['id', 'publisher', 'title', 'lang', 'kind', 'seen'] },
)

const fullEvent: fc.Arbitrary<FullEvent> = fc.record(
  {
    id: slug,
    when: dates.map(({ when }) => when),
    reported: day,
    type: fc.constantFrom(...EVENT_TYPES),
    confidence: fc.constantFrom(...CONFIDENCES),
    title: texts,
    summary: texts,
    place: fc.option(slug),
    actors: some(fc.record({ actor: slug, role: fc.constantFrom(...ROLES) })),
    relations: some(fc.record({ type: fc.constantFrom(...RELATIONS), event: slug })),
    topics: slugs,
    aliases: slugs,
    version: fc.stringMatching(/^[0-9a-f]{10}$/),
    published: day,
    updated: day,
    claims: some(claim),
    sources: some(source),
    revisions: some(fc.record({ on: day, note: texts })),
  },
  {
    requiredKeys: [
      ...(['id', 'when', 'type', 'confidence', 'title', 'summary', 'place', 'actors', 'relations'] as const),
      ...([
        'topics',
        'aliases',
        'version',
        'published',
        'updated',
        'claims',
        'sources',
        'revisions',
      ] as const),
    ],
  },
)

/** Events with valid ids and days; every other field may be hostile. */
export const fullEventLists: fc.Arbitrary<readonly FullEvent[]> = fc.uniqueArray(fullEvent, {
  selector: ({ id }) => id,
  maxLength: 4,
})
