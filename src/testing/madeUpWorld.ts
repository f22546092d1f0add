import type { Actor, LocalizedText, Named } from '../schema/published.ts'
import type { Body, Category } from '../schema/vocabulary.ts'

/* The vocabulary of made-up events: invented states, places and words. */

const text = (en: string, ar: string, ru: string): LocalizedText => ({ en, ar, ru })

/** Concatenates texts in each language. */
export const join = (...parts: readonly (LocalizedText | string)[]): LocalizedText => {
  const inLanguage = (language: keyof LocalizedText) =>
    parts.map((part) => (typeof part === 'string' ? part : part[language])).join('')
  return text(inLanguage('en'), inLanguage('ar'), inLanguage('ru'))
}

export const COMMA = text(', ', '، ', ', ')

const STEMS = [
  text('North', 'نورث', 'Норт'),
  text('South', 'ساوث', 'Саут'),
  text('East', 'إيست', 'Ист'),
  text('West', 'وست', 'Вест'),
  text('Mid', 'ميد', 'Мид'),
  text('Far', 'فار', 'Фар'),
  text('River', 'ريفر', 'Ривер'),
  text('Lake', 'ليك', 'Лейк'),
]
const ENDS = [
  text('land', 'لاند', 'ленд'),
  text('mark', 'مارك', 'марк'),
  text('vale', 'فيل', 'вейл'),
  text('moor', 'مور', 'мур'),
  text('holm', 'هولم', 'хольм'),
]
const PLACE_ENDS = [
  text('bay', 'باي', 'бей'),
  text('bridge', 'بريدج', 'бридж'),
  text('haven', 'هيفن', 'хейвен'),
]

const idOf = (name: LocalizedText) => name.en.toLowerCase()
const together = (ends: readonly LocalizedText[]): readonly Named[] =>
  ends.flatMap((end) =>
    STEMS.map((stem) => {
      const name = join(stem, end)
      return { id: idOf(name), name }
    }),
  )

interface Office {
  readonly id: string
  readonly kind: Actor['kind']
  readonly body: Body
  readonly name: LocalizedText
}

/** The actors below each state. */
const OFFICES: readonly Office[] = [
  {
    id: 'ministry',
    kind: 'ministry',
    body: 'foreign-ministry',
    name: text('foreign ministry', 'وزارة الخارجية', 'министерство иностранных дел'),
  },
  { id: 'minister', kind: 'person', body: 'foreign-ministry', name: text('minister', 'الوزير', 'министр') },
  {
    id: 'presidency',
    kind: 'organisation',
    body: 'presidency',
    name: text('presidency', 'الرئاسة', 'президент'),
  },
  {
    id: 'parliament',
    kind: 'organisation',
    body: 'parliament',
    name: text('parliament', 'البرلمان', 'парламент'),
  },
]

/** Forty states with the actors below them: two hundred actors. */
export const STATES: readonly (readonly [state: Actor, ...bodies: Actor[]])[] = together(ENDS).map(
  ({ id, name }) => [
    { id, kind: 'state', name, offices: [] },
    ...OFFICES.map(
      (office): Actor => ({
        id: `${id}-${office.id}`,
        kind: office.kind,
        body: office.body,
        name: join(name, ': ', office.name),
        parent: office.id === 'minister' ? `${id}-ministry` : id,
        offices: [],
      }),
    ),
  ],
)

export const PLACES = together(PLACE_ENDS)

export const TOPICS: readonly Named[] = [
  text('fisheries', 'المصايد', 'рыболовство'),
  text('trade', 'التجارة', 'торговля'),
  text('borders', 'الحدود', 'границы'),
  text('water', 'المياه', 'вода'),
  text('transit', 'العبور', 'транзит'),
  text('energy', 'الطاقة', 'энергетика'),
  text('climate', 'المناخ', 'климат'),
  text('shipping', 'الملاحة', 'судоходство'),
  text('customs', 'الجمارك', 'таможня'),
  text('research', 'البحوث', 'наука'),
  text('health', 'الصحة', 'здоровье'),
  text('culture', 'الثقافة', 'культура'),
].map((name) => ({ id: name.en, name }))

/** The most frequent first. */
export const TYPES = [
  ...['statement', 'consult', 'consult/visit', 'consult/phone', 'request', 'accuse/disapprove', 'agree'],
  ...['cooperate', 'support', 'reject', 'accuse', 'consult/multilateral', 'request/meet', 'threaten', 'aid'],
  ...['sanction/expel', 'concede', 'retreat', 'reject/change', 'threaten/restrict', 'protest', 'sanction'],
  ...['retreat/withdraw', 'sanction/discontinue', 'mobilize'],
] as const

/** Nouns for what happened, keyed by the category of the type. */
export const DEEDS: Readonly<Partial<Record<Category, LocalizedText>>> = {
  statement: text('statement', 'بيان', 'заявление'),
  consult: text('talks', 'محادثات', 'переговоры'),
  request: text('request', 'طلب', 'просьба'),
  accuse: text('criticism', 'انتقاد', 'критика'),
  agree: text('agreement', 'اتفاق', 'соглашение'),
  cooperate: text('joint work', 'عمل مشترك', 'сотрудничество'),
  support: text('support', 'تأييد', 'поддержка'),
  reject: text('refusal', 'رفض', 'отказ'),
  threaten: text('warning', 'تحذير', 'предупреждение'),
  aid: text('aid', 'مساعدة', 'помощь'),
  sanction: text('restrictions', 'قيود', 'ограничения'),
  concede: text('concession', 'تنازل', 'уступка'),
  retreat: text('withdrawal', 'انسحاب', 'отход'),
  protest: text('protest', 'احتجاج', 'протест'),
  mobilize: text('exercises', 'مناورات', 'учения'),
}

export const MANNERS = [
  text('in writing', 'كتابةً', 'письменно'),
  text('in public', 'علنًا', 'публично'),
  text('in private', 'سرًّا', 'негласно'),
  text('once more', 'مجددًا', 'снова'),
  text('for the first time', 'لأول مرة', 'впервые'),
  text('in brief', 'بإيجاز', 'кратко'),
  text('at length', 'بإسهاب', 'подробно'),
  text('late in the day', 'مساءً', 'вечером'),
]
