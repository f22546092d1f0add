import type { SourcesMessages } from './en.ts'

export const arSources: SourcesMessages = {
  'voice.government':
    '{state, select, russia {الحكومة الروسية} united_states {الحكومة الأمريكية} other {جهة حكومية: {name}}}',
  'voice.state-agency': '{state, select, russia {وكالة روسية رسمية} other {وكالة رسمية: {name}}}',
  'voice.state-media': '{state, select, russia {إعلام روسي رسمي} other {إعلام رسمي: {name}}}',
  'voice.funded': '{state, select, united_states {بتمويل من الكونغرس الأمريكي} other {جهة التمويل: {name}}}',
  'voice.movement': '{name}',
  'voice.organisation': 'منظمة',
  'voice.agency': 'وكالة أنباء',
  'voice.press': 'وسيلة إعلام',
  'voice.law-firm': 'مكتب محاماة',
  'voice.blog': 'مدوّنة',
  'voice.machine-translated': 'موجز مترجم آليًا',
  'voice.archive': 'أرشيف وثائق',
  'publisher.voiced': '{publisher} ({voice})',
  'publisher.via': '{publisher} عبر {carrier}',
  'publisher.headlineOnly': '{publisher} (قُرئ العنوان فقط)',
  'page.title': 'المصادر',
  'page.description':
    'مصادر هذا الخط الزمني كلها: لسان حال من هي، وهل اطّلعنا عليها، وأي المعلومات تستند إليها.',
  'page.introduction':
    '{claims, plural, zero {لا معلومات} one {معلومة واحدة} two {معلومتان} few {# معلومات} many {# معلومة} other {# معلومة}} عن {events, plural, zero {لا أحداث} one {حدث واحد} two {حدثين} few {# أحداث} many {# حدثًا} other {# حدث}}، تستند إلى {sources, plural, zero {لا مصادر} one {مصدر واحد} two {مصدرين} few {# مصادر} many {# مصدرًا} other {# مصدر}}. ويُذكر بجانب كل مصدر لسان حال من هو، وتقود كل معلومة إلى صفحة حدثها.',
  'page.contents': 'في هذه الصفحة',
  'page.home': 'الخط الزمني',
  'page.version': 'النسخة {version}',
  'group.russia': 'الحكومة الروسية والإعلام الروسي الرسمي',
  'group.united-states': 'الحكومة الأمريكية ووسائل الإعلام التي تموّلها',
  'group.other': 'جهات نشر أخرى',
  'group.count':
    '{title}: {sources, plural, zero {لا مصادر} one {مصدر واحد} two {مصدران} few {# مصادر} many {# مصدرًا} other {# مصدر}}',
  'source.read': 'اطّلعنا عليه',
  'source.headlineOnly': 'قُرئ العنوان فقط',
  'source.unread': 'لم نطّلع عليه',
  'source.weak': 'مصدر ضعيف',
  'source.bears':
    '{claims, plural, zero {لا تستند إليه أي معلومة} one {تستند إليه معلومة واحدة} two {تستند إليه معلومتان} few {تستند إليه # معلومات} many {تستند إليه # معلومة} other {تستند إليه # معلومة}}',
  'source.beside': 'يتناول أيضًا',
  'source.offices': 'مناصب تستند إليه',
  'one.title':
    'ما لا يُعرف إلا من جهة نشر واحدة: {claims, plural, zero {لا معلومات} one {معلومة واحدة} two {معلومتان} few {# معلومات} many {# معلومة} other {# معلومة}}',
  'one.words': 'خبر الوكالة الواحدة في موقعين يُحسب مرة واحدة.',
  'one.events': 'أحداث لا نعرف شيئًا عنها من جهة نشر ثانية:',
  'one.claims': 'كل المعلومات التي هذه حالها:',
  'state.title':
    '{state, select, russia {ما لا يُعرف إلا من الحكومة الروسية أو الإعلام الروسي الرسمي} united_states {ما لا يُعرف إلا من الحكومة الأمريكية أو وسائل الإعلام التي تموّلها} other {ما لا يُعرف إلا من هذه الحكومة أو إعلامها: {name}}}: {claims, plural, zero {لا معلومات} one {معلومة واحدة} two {معلومتان} few {# معلومات} many {# معلومة} other {# معلومة}}',
  'weak.title':
    'ما لا يُعرف إلا من مصادر ضعيفة: {claims, plural, zero {لا معلومات} one {معلومة واحدة} two {معلومتان} few {# معلومات} many {# معلومة} other {# معلومة}}',
  'weak.words':
    'مدوّنات ومواجيز مترجمة آليًا ومنشورات حركات سياسية: لا تتحمل أي غرفة أخبار مسؤولية نصّها أو ترجمته.',
  'unsourced.title':
    'مناصب بلا مصدر: {offices, plural, zero {لا مناصب} one {منصب واحد} two {منصبان} few {# مناصب} many {# منصبًا} other {# منصب}}',
  'unsourced.words': 'أسماء شاغلي هذه المناصب وتواريخها مذكورة هنا استنادًا إلى المعرفة العامة.',
}
