import type { SourcesMessages } from './en.ts'

export const ruSources: SourcesMessages = {
  'voice.government':
    '{state, select, russia {власти России} united_states {власти США} other {власти: {name}}}',
  'voice.state-agency': '{state, select, russia {российское госагентство} other {госагентство: {name}}}',
  'voice.state-media': '{state, select, russia {российское госСМИ} other {госСМИ: {name}}}',
  'voice.funded': '{state, select, united_states {на средства Конгресса США} other {финансирует: {name}}}',
  'voice.movement': '{name}',
  'voice.organisation': 'организация',
  'voice.agency': 'информационное агентство',
  'voice.press': 'СМИ',
  'voice.law-firm': 'юридическая фирма',
  'voice.blog': 'блог',
  'voice.machine-translated': 'машинный перевод',
  'voice.archive': 'архив документов',
  'publisher.voiced': '{publisher} ({voice})',
  'publisher.via': '{publisher} через {carrier}',
  'publisher.headlineOnly': '{publisher} (прочитан только заголовок)',
  'page.title': 'Источники',
  'page.description':
    'Все источники этой хронологии: чей это голос, читали ли мы их и какие утверждения на них опираются.',
  'page.introduction':
    '{claims, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}} о {events, plural, one {# событии} few {# событиях} many {# событиях} other {# события}} — в основе {sources, plural, one {# источник} few {# источника} many {# источников} other {# источника}}. У каждого источника указано, чей это голос. Утверждение ведёт на страницу события.',
  'page.contents': 'На этой странице',
  'page.home': 'Хронология',
  'page.version': 'Версия {version}',
  'group.russia': 'Российские власти и госСМИ',
  'group.united-states': 'Власти США и финансируемые ими СМИ',
  'group.other': 'Другие издатели',
  'group.count':
    '{title}: {sources, plural, one {# источник} few {# источника} many {# источников} other {# источника}}',
  'source.read': 'прочитано нами',
  'source.headlineOnly': 'прочитан только заголовок',
  'source.unread': 'нами не прочитано',
  'source.weak': 'слабый источник',
  'source.bears':
    '{claims, plural, one {На него опирается # утверждение} few {На него опираются # утверждения} many {На него опирается # утверждений} other {На него опираются # утверждения}}',
  'source.beside': 'Сообщает также о событиях',
  'source.offices': 'На него опираются сведения о должностях',
  'one.title':
    'Известно только от одного издателя: {claims, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}}',
  'one.words': 'Сообщение одного агентства на двух сайтах считается один раз.',
  'one.events': 'События, о которых второй издатель не сообщает ничего:',
  'one.claims': 'Все такие утверждения:',
  'state.title':
    '{state, select, russia {Только от российских властей и госСМИ} united_states {Только от властей США и финансируемых ими СМИ} other {Только от этих властей и их СМИ: {name}}}: {claims, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}}',
  'weak.title':
    'Только из слабых источников: {claims, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}}',
  'weak.words':
    'Блоги, машинные переводы и издания движений: ни одна редакция не отвечает за их текст или перевод.',
  'unsourced.title':
    'Должности без источника: {offices, plural, one {# должность} few {# должности} many {# должностей} other {# должности}}',
  'unsourced.words': 'Кто и когда занимал эти должности, указано здесь по общеизвестным сведениям.',
}
