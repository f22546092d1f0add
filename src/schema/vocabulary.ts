/** The words that records are written in. Each list is closed; its order is the order in which readers see it. */

export const LOCALES = ['en', 'ar', 'ru'] as const
export type Locale = (typeof LOCALES)[number]

export const ROLES = ['initiator', 'participant', 'speaker', 'host', 'target', 'mentioned'] as const
export type Role = (typeof ROLES)[number]

/** The roles of those who act, as against those who are acted on or only named. */
export const ACTING_ROLES: readonly Role[] = ['initiator', 'participant', 'speaker', 'host']

/** How each relation reads from the later event, where it is stored, to the earlier one. */
export const RELATIONS = [
  'part-of',
  'responds-to',
  'follows',
  'continues',
  'implements',
  'reverses',
  'statement-about',
  'announced-by',
  'prepared-by',
] as const
export type RelationType = (typeof RELATIONS)[number]

export const ACTOR_KINDS = ['state', 'organisation', 'ministry', 'person'] as const

/** What an actor of a state belongs to; an actor without one takes that of its parent. */
export const BODIES = [
  'presidency',
  'security-council',
  'foreign-ministry',
  'embassy',
  'government',
  'treasury',
  'defence',
  'intelligence',
  'parliament',
] as const
export type Body = (typeof BODIES)[number]

export const CONFIDENCES = ['high', 'medium', 'low'] as const

export const QUADS = [
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
] as const
export type Quad = (typeof QUADS)[number]

/**
 * PLOVER 2021: sixteen categories, the quad each belongs to, and its modes.
 * Source: PLOVER manual 2.0, https://github.com/openeventdata/PLOVER
 */
export const PLOVER = {
  agree: { quad: 'verbal-cooperation', modes: [] },
  consult: { quad: 'verbal-cooperation', modes: ['visit', 'third-party', 'multilateral', 'phone'] },
  support: { quad: 'verbal-cooperation', modes: [] },
  concede: { quad: 'verbal-cooperation', modes: [] },
  cooperate: { quad: 'material-cooperation', modes: [] },
  aid: { quad: 'material-cooperation', modes: [] },
  retreat: {
    quad: 'material-cooperation',
    modes: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  },
  request: { quad: 'verbal-conflict', modes: ['assist', 'change', 'yield', 'meet'] },
  accuse: { quad: 'verbal-conflict', modes: ['disapprove', 'investigate', 'allege'] },
  reject: { quad: 'verbal-conflict', modes: ['assist', 'change', 'yield', 'meet'] },
  threaten: {
    quad: 'verbal-conflict',
    modes: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  },
  protest: {
    quad: 'material-conflict',
    modes: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  },
  sanction: { quad: 'material-conflict', modes: ['convict', 'expel', 'withdraw', 'discontinue'] },
  mobilize: { quad: 'material-conflict', modes: ['troops', 'weapons', 'police', 'militia'] },
  coerce: {
    quad: 'material-conflict',
    modes: [
      'seize',
      'restrict',
      'censor',
      'curfew',
      'martial-law',
      'arrest',
      'deport',
      'withhold',
      'misinformation',
      'cyber',
    ],
  },
  assault: {
    quad: 'material-conflict',
    modes: [
      'abduct',
      'beat',
      'torture',
      'sexual',
      'targeted',
      'destroy',
      'primitive',
      'firearms',
      'explosives',
      'suicide-attack',
      'aerial',
      'drone',
      'heavy-weapons',
      'crowd-control',
      'unconventional',
    ],
  },
} as const satisfies Readonly<Record<string, { readonly quad: Quad; readonly modes: readonly string[] }>>

export type Category = keyof typeof PLOVER | 'statement'

const isCategory = (text: string): text is keyof typeof PLOVER => Object.hasOwn(PLOVER, text)

/** `sanction` for `sanction/expel`, `statement` for a bare statement, null for a word that PLOVER does not have. */
export function categoryOf(type: string): Category | null {
  const name = type.split('/', 1)[0] ?? ''
  return name === 'statement' ? 'statement' : isCategory(name) ? name : null
}

/** Cooperation or conflict, in words or in deeds; null for a bare statement, which PLOVER does not place. */
export function quadOf(type: string): Quad | null {
  const category = categoryOf(type)
  return category === null || category === 'statement' ? null : PLOVER[category].quad
}

/** Every type an event may have: `statement`, each category, and each category with each of its modes. */
export const EVENT_TYPES: readonly string[] = [
  'statement',
  ...Object.entries(PLOVER).flatMap(([name, { modes }]) => [name, ...modes.map((mode) => `${name}/${mode}`)]),
]
