import { describe, expect, it } from 'vitest'
import { attributionIn, timesNamed } from '../schema/attribution.ts'
import type { Actor, Claim } from '../schema/published.ts'
import { LOCALES, type Locale } from '../schema/vocabulary.ts'
import { curatedRecords } from '../testing/curatedRecords.ts'
import { speeches } from '../testing/speeches.ts'
import { accountsOf, dateClaims } from './detail.ts'
import { speakerOf } from './speaker.ts'
import { actorName } from './words.ts'

const { corpus: names, wholes } = curatedRecords()

/** A claim as a page shows it: a heading that may name its side, then its speaker and its text. */
interface Shown {
  readonly heading: string
  readonly sentence: string
  readonly text: string
  readonly by: Actor | undefined
}

const shown = (claim: Claim, side: string | null, locale: Locale): Shown => {
  const speaker = speakerOf(names, claim, side, speeches[locale])
  return {
    heading: side === null ? '' : actorName(names, side, speeches[locale]),
    sentence: (speaker === null ? '' : `${speaker}: `) + claim.text[locale],
    text: claim.text[locale],
    by: claim.by === undefined ? undefined : names.actors.get(claim.by),
  }
}

/** What a newsroom would send back: a speaker named twice, or words that attribute what its speaker says. */
function faultsOf({ heading, sentence, text, by }: Shown, locale: Locale): readonly string[] {
  if (by === undefined) return []
  const namesakes = [...names.actors.values()].filter(({ kind, id }) => kind === 'person' && id !== by.id)
  const times = timesNamed(
    `${heading}: ${sentence}`,
    by,
    locale,
    namesakes.map(({ name }) => name[locale]),
  )
  const attribution = attributionIn(text, locale)
  return [
    ...((by.kind === 'state' ? heading === '' : times !== 1)
      ? [`names its speaker ${times} times: ${sentence}`]
      : []),
    ...(attribution === null ? [] : [`attributes itself by “${attribution}”: ${sentence}`]),
  ]
}

const everyClaim = [...wholes.values()].flatMap((event) => [
  ...accountsOf(names, event).flatMap(({ side, claims }) => claims.map(({ claim }) => ({ claim, side }))),
  ...dateClaims(event).map(({ claim }) => ({ claim, side: null })),
])

it.each(LOCALES)('names who makes a claim once, and nobody else as its speaker: %s', (locale) => {
  expect(everyClaim.length).toBeGreaterThan(248)
  expect(everyClaim.flatMap(({ claim, side }) => faultsOf(shown(claim, side, locale), locale))).toEqual([])
})

describe('a claim that is worded wrongly', () => {
  const claim = (by: string, text: Partial<Claim['text']>): Claim => ({
    by,
    text: { en: 'Good.', ar: 'حسن.', ru: 'Хорошо.', ...text },
    sources: [],
  })

  it.each<[Locale, string, string]>([
    ['en', 'biden', 'Biden said that the time had come to de-escalate.'],
    ['en', 'biden', 'The time has come, and Biden’s offer stands.'],
    ['en', 'sullivan-jake', 'Sullivan met John Sullivan.'],
    ['en', 'peskov', 'In the Arabic report Peskov speaks of real issues.'],
    ['en', 'russian-mfa', 'According to the ministry, ten diplomats will leave.'],
    ['en', 'russian-mfa', 'The ministry said that ten diplomats would leave.'],
    ['en', 'kremlin', 'Lavrov said that ten diplomats would leave.'],
    ['en', 'kremlin', 'The call was made at American initiative, as reported by TASS.'],
    ['en', 'ukraine', 'The call lasted 50 minutes, by the Ukrainian account.'],
    ['en', 'russian-mfa', 'The written statement of 18 April speaks of a visible trace only.'],
    ['ar', 'biden', 'قال بايدن إن الوقت قد حان.'],
    ['ar', 'biden', 'حان الوقت وعرض بايدن قائم.'],
    ['ar', 'kremlin', 'بحسب الرواية الروسية، جرت المكالمة بمبادرة أمريكية.'],
    ['ar', 'russian-mfa', 'لا يتحدث البيان المكتوب إلا عن بصمة ظاهرة.'],
    ['ru', 'biden', 'Байден заявил, что время пришло.'],
    ['ru', 'biden', 'Время пришло, и предложение Байдена в силе.'],
    ['ru', 'kremlin', 'По сообщению Кремля, говорили 35 минут.'],
    ['ru', 'kremlin', 'Разговор состоялся по инициативе США, передаёт Reuters.'],
    ['ru', 'russian-mfa', 'В письменном заявлении от 18 апреля говорилось лишь о следе.'],
  ])('is found, %s, %s: %s', (locale, by, words) => {
    expect(faultsOf(shown(claim(by, { [locale]: words }), null, locale), locale)).not.toEqual([])
  })

  it.each<[Locale, string, string]>([
    ['en', 'sullivan-jake', 'John Sullivan will return to Moscow.'],
    ['en', 'white-house', 'Biden raised Ukraine (as reported by Meduza).'],
    ['en', 'zakharova', 'The step is “hypocrisy, said the Foreign Ministry”.'],
    ['ru', 'white-house', 'Байден предложил саммит (в изложении ТАСС).'],
    ['ar', 'white-house', 'اقترح بايدن عقد قمة (نقلًا عن وكالة «تاس»).'],
  ])('is not what is worded well, %s, %s: %s', (locale, by, words) => {
    expect(faultsOf(shown(claim(by, { [locale]: words }), null, locale), locale)).toEqual([])
  })

  it('is not one under a heading that names its side', () => {
    const { heading, sentence } = shown(claim('ukraine', {}), 'ukraine', 'en')
    expect([heading, sentence]).toEqual(['Ukraine', 'Good.'])
  })
})
