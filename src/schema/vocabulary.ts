/** The controlled vocabularies of records. Each list is closed; the interface shows it in this order. */

export const LOCALES = ['en', 'ar', 'ru'] as const
export type Locale = (typeof LOCALES)[number]

export const ROLES = ['initiator', 'participant', 'speaker', 'host', 'target', 'mentioned'] as const
export type Role = (typeof ROLES)[number]

/** The roles of actors who act, as opposed to those who are acted on or only mentioned. */
export const ACTING_ROLES: readonly Role[] = ['initiator', 'participant', 'speaker', 'host']

/** Relations are stored in the later event and point to the earlier one: "B responds-to A". */
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

/** The branch of a state that an actor belongs to; an actor without one inherits its parent's. */
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

/** Whose voice a publisher is. */
export const VOICES = [
  'government',
  'state-agency',
  'state-media',
  'funded',
  'movement',
  'organisation',
  'agency',
  'press',
  'law-firm',
  'blog',
  'machine-translated',
  'archive',
] as const
export type Voice = (typeof VOICES)[number]

export const CONFIDENCES = ['high', 'medium', 'low'] as const

export const QUADS = [
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
] as const
export type Quad = (typeof QUADS)[number]

/** The sixteen categories of PLOVER 2021 with quad and modes (manual 2.0, https://github.com/openeventdata/PLOVER). */
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

/** `sanction` for `sanction/expel`, `statement` for a bare statement, null for a type that PLOVER lacks. */
export function categoryOf(type: string): Category | null {
  const name = type.split('/', 1)[0] ?? ''
  return name === 'statement' ? 'statement' : isCategory(name) ? name : null
}

/** The PLOVER quad of a type: verbal or material, cooperation or conflict. Null for a statement, which has none. */
export function quadOf(type: string): Quad | null {
  const category = categoryOf(type)
  return category === null || category === 'statement' ? null : PLOVER[category].quad
}

/** Every type an event may have: `statement`, each category, and each category with each of its modes. */
export const EVENT_TYPES: readonly string[] = [
  'statement',
  ...Object.entries(PLOVER).flatMap(([name, { modes }]) => [name, ...modes.map((mode) => `${name}/${mode}`)]),
]
