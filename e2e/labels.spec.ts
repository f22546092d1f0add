import fc from 'fast-check'
import { formatIsoDay } from '../src/lib/day.ts'
import { LANES } from '../src/query/address.ts'
import { MATCHES, ROLE_FILTERS } from '../src/query/query.ts'
import { LOCALES } from '../src/schema/vocabulary.ts'
import { type App, expect, test } from './app.ts'
import { boardFaults } from './boardFaults.ts'
import { corpus } from './records.ts'
import { textFaults } from './textFaults.ts'

/*
 * Random changes of what a board shows, in any order: after each, labels lie apart, none is cut, and every event in view
 * is drawn or counted once.
 */

type Change =
  | { readonly kind: 'params'; readonly params: Readonly<Record<string, string | null>> }
  | { readonly kind: 'locale'; readonly locale: string }
  | { readonly kind: 'event'; readonly id: string | null }
  | { readonly kind: 'size'; readonly width: number; readonly height: number }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'press'; readonly button: string }

const params = (arbitrary: fc.Arbitrary<Record<string, string | null>>): fc.Arbitrary<Change> =>
  arbitrary.map((params) => ({ kind: 'params' as const, params }))
/** None to three values, as a link writes them. */
const dotted = (values: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 }).map((some) => some.join('.') || null)
const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)

const first = Math.min(...corpus.events.map(({ when }) => when.first))
const last = Math.max(...corpus.events.map(({ when }) => when.last))
const WORDS = ['', 'a', 'sanction', 'Путин', 'قمة', 'Navalny', 'no such word']
const BUTTONS = [
  '.board-controls button:nth-of-type(1)',
  '.board-controls button:nth-of-type(2)',
  '.board-controls button:nth-of-type(3)',
  '.board-controls button:nth-of-type(4)',
  '.strip-field > button:first-of-type',
  '.strip-field > button:last-of-type',
]

const windows = params(
  fc
    .tuple(
      fc.integer({ min: first - 10, max: last + 10 }),
      fc.oneof(fc.nat(3), fc.nat(30), fc.nat(last - first)),
    )
    .map(([from, more]) => ({ from: formatIsoDay(from), to: formatIsoDay(from + more) })),
)
const changes: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: windows },
  { weight: 3, arbitrary: fc.constantFrom(...BUTTONS).map((button) => ({ kind: 'press' as const, button })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('size' as const),
      width: fc.oneof(fc.integer({ min: 360, max: 720 }), fc.integer({ min: 360, max: 1920 })),
      height: fc.integer({ min: 400, max: 1200 }),
    }),
  },
  { weight: 2, arbitrary: params(fc.constantFrom(...LANES).map((lanes) => ({ lanes }))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...LOCALES).map((locale) => ({ kind: 'locale' as const, locale })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...WORDS).map((words) => ({ kind: 'words' as const, words })) },
  {
    weight: 2,
    arbitrary: fc
      .option(fc.constantFrom(...idsOf(corpus.events)))
      .map((id) => ({ kind: 'event' as const, id })),
  },
  {
    weight: 1,
    arbitrary: params(
      fc.record({
        actors: dotted(idsOf(corpus.actors)),
        match: fc.constantFrom(...MATCHES),
        roles: fc.constantFrom(...ROLE_FILTERS),
      }),
    ),
  },
  { weight: 1, arbitrary: params(dotted(idsOf(corpus.topics)).map((topics) => ({ topics }))) },
  {
    weight: 1,
    arbitrary: params(dotted(corpus.events.map(({ type }) => type)).map((types) => ({ types }))),
  },
  // Otherwise most boards would soon be empty.
  {
    weight: 5,
    arbitrary: params(
      fc.constant({ actors: null, match: null, roles: null, topics: null, types: null, q: null }),
    ),
  },
)

/** Waits until two frames in a row show the same: a resize is observed after the next frame. */
const atRest = async (app: App) => {
  await app.settled()
  await app.page.evaluate(async () => {
    const shown = () => {
      const marks = [...document.querySelectorAll('.board :is(.mark, .column, .lane)')]
      const boxes = marks.map((mark) => JSON.stringify(mark.getBoundingClientRect()))
      return [
        document.documentElement.dataset.state,
        document.querySelector('[role="status"]')?.textContent,
        ...boxes,
      ].join()
    }
    for (let same = 0, before = ''; same < 3; ) {
      await new Promise(requestAnimationFrame)
      const now = shown()
      same = now === before && now.startsWith('settled') ? same + 1 : 0
      before = now
    }
  })
}

async function apply(app: App, change: Change): Promise<void> {
  const { page } = app
  const { pathname, search } = new URL(page.url())
  const query = new URLSearchParams(search)
  const [, locale, , id] = pathname.split('/')
  const go = (language = locale, event: string | null = id ?? null) =>
    app.goTo(`/${language}/${event === null ? '' : `events/${event}/`}?${query}`)
  if (change.kind === 'size') await page.setViewportSize(change)
  else if (change.kind === 'locale') await go(change.locale, id || null)
  else if (change.kind === 'event') await go(locale, change.id)
  else if (change.kind === 'press') {
    const button = page.locator(change.button)
    if ((await button.isVisible()) && (await button.isEnabled())) await button.click()
  } else if (change.kind === 'words' && (await page.locator('.words').isVisible())) {
    await page.locator('.words').fill(change.words)
  } else {
    const changed = change.kind === 'words' ? { q: change.words || null } : change.params
    for (const [name, value] of Object.entries(changed)) {
      if (value === null) query.delete(name)
      else query.set(name, value)
    }
    await go(locale, id || null)
  }
  await atRest(app)
}

const SEED = 20_210_419
const START = '/en/?view=timeline'

// Otherwise most of the time would go into animations.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test(`after any of many changes labels lie apart and each event in view is counted once (seed ${SEED})`, async ({
  app,
  page,
}) => {
  await app.open(START)
  let fullBoards = 0
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { minLength: 32, maxLength: 32 }), async (sequence) => {
      await page.setViewportSize({ width: 1280, height: 800 })
      await app.goTo(START)
      for (const change of sequence) {
        await apply(app, change)
        const faults = [...(await boardFaults(page)), ...(await textFaults(page))]
        const { width, height } = page.viewportSize() ?? {}
        expect(faults, `${page.url()} at ${width} × ${height} after ${JSON.stringify(change)}`).toEqual([])
        if ((await page.locator('.board .mark:visible').count()) > 10) fullBoards++
      }
    }),
    // Not shrunk: a sequence takes seconds, and the message says where to look.
    { seed: SEED, numRuns: 2, endOnFailure: true },
  )
  expect(fullBoards).toBeGreaterThan(10)
})

for (const locale of LOCALES) {
  test(`${locale}: on a phone the sentence of an empty board lies on no title of a lane`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width: 362, height: 740 })
    await app.open(`/${locale}/?view=timeline&from=2021-07-04&to=2021-07-09`)
    for (const [lanes, height] of [
      ['side', 406],
      ['topic', 531],
      ['actor', 873],
      ['none', 1200],
    ] as const) {
      await page.setViewportSize({ width: 362, height })
      await app.goTo(`/${locale}/?view=timeline&from=2021-07-04&to=2021-07-09&lanes=${lanes}`)
      await expect(page.locator('.board-empty')).toBeVisible()
      expect(await textFaults(page), lanes).toEqual([])
    }
  })
}
