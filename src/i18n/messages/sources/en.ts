/* The words of `/{locale}/sources/` and of the voices of publishers. Only the build loads them. */
export const enSources = {
  'voice.government':
    '{state, select, russia {Russian government} united_states {US government} other {government: {name}}}',
  'voice.state-agency': '{state, select, russia {Russian state agency} other {state agency: {name}}}',
  'voice.state-media': '{state, select, russia {Russian state media} other {state media: {name}}}',
  'voice.funded': '{state, select, united_states {funded by the US Congress} other {funded by: {name}}}',
  'voice.movement': '{name}',
  'voice.organisation': 'organisation',
  'voice.agency': 'news agency',
  'voice.press': 'press',
  'voice.law-firm': 'law firm',
  'voice.blog': 'blog',
  'voice.machine-translated': 'machine-translated digest',
  'voice.archive': 'document archive',
  'publisher.voiced': '{publisher} ({voice})',
  'publisher.via': '{publisher} via {carrier}',
  'publisher.headlineOnly': '{publisher} (only the headline was read)',
  'page.title': 'Sources',
  'page.description':
    'Every source of this timeline: whose voice it is, whether we have read it, and which statements rest on it.',
  'page.introduction':
    '{claims, plural, one {# statement} other {# statements}} about {events, plural, one {# event} other {# events}} rest on {sources, plural, one {# source} other {# sources}}. Each source is listed with whose voice it is, and each statement leads to its event.',
  'page.contents': 'On this page',
  'page.home': 'Timeline',
  'page.version': 'Version {version}',
  'group.russia': 'Russian government and state media',
  'group.united-states': 'US government and media that it funds',
  'group.other': 'Other publishers',
  'group.count': '{title}: {sources, plural, one {# source} other {# sources}}',
  'source.read': 'read by us',
  'source.headlineOnly': 'only the headline was read',
  'source.unread': 'not read by us',
  'source.weak': 'weak source',
  'source.bears': '{claims, plural, one {# statement rests on it} other {# statements rest on it}}',
  'source.beside': 'It also reports on',
  'source.offices': 'Offices that rest on it',
  'one.title': 'Known from one publisher only: {claims, plural, one {# statement} other {# statements}}',
  'one.words': 'A report of one news agency on two sites counts once.',
  'one.events': 'Nothing about these events is known from a second publisher:',
  'one.claims': 'All such statements:',
  'state.title':
    '{state, select, russia {Only from the Russian government or state media} united_states {Only from the US government or media that it funds} other {Only from this government or its media: {name}}}: {claims, plural, one {# statement} other {# statements}}',
  'weak.title': 'Only from weak sources: {claims, plural, one {# statement} other {# statements}}',
  'weak.words':
    'Blogs, machine-translated digests and the publications of movements: no newsroom answers for the text or its translation.',
  'unsourced.title': 'Offices without a source: {offices, plural, one {# office} other {# offices}}',
  'unsourced.words': 'Who held which office, and when, is stated from general knowledge here.',
} as const

export type SourcesMessages = Readonly<Record<keyof typeof enSources, string>>
