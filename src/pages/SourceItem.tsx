import { intlTag } from '../i18n/locale.ts'
import { DOT } from '../lib/dot.ts'
import type { BookSource } from '../model/sourceBook.ts'
import { publishersOf } from '../schema/bearing.ts'
import { Claims, EventTitles, Offices } from './RestLists.tsx'
import { useSetting } from './sourcesSetting.ts'

/** Date, language, whose voice it is where the publisher's name does not say so, and how it was read. */
function Facts({ source: { record, isWeak } }: { readonly source: BookSource }) {
  const { records, speech, words, locale } = useSetting()
  const { say, voice, isVoiced } = words
  const voices = publishersOf(record).flatMap((id) => {
    const publisher = records.publishers.get(id)
    return publisher === undefined || isVoiced(id, publisher) ? [] : [voice(publisher)]
  })
  const facts = [
    ...(record.date === undefined ? [] : [speech.date(record.date)]),
    new Intl.DisplayNames(intlTag[locale], { type: 'language' }).of(record.lang) ?? record.lang,
    ...new Set(voices),
    say(record.seen ? (record.headlineOnly ? 'source.headlineOnly' : 'source.read') : 'source.unread'),
    ...(isWeak ? [say('source.weak')] : []),
  ]
  return <small>{facts.join(DOT)}</small>
}

/** One source, and all that rests on it. */
export function SourceItem({ source }: { readonly source: BookSource }) {
  const { say, publisher } = useSetting().words
  const { id, record, bears, reports, offices } = source
  const title = <bdi lang={record.lang}>{record.title}</bdi>
  return (
    <li id={id}>
      <p>
        <cite>
          {record.url === undefined ? (
            title
          ) : (
            <a href={record.url} rel="noopener external">
              {title}
            </a>
          )}
        </cite>
      </p>
      <p>
        <b>{publisher(record)}</b>
      </p>
      <p>
        <Facts source={source} />
      </p>
      {bears.length > 0 && (
        <>
          <p>{`${say('source.bears', { claims: bears.length })}:`}</p>
          <Claims claims={bears} isUnderSource />
        </>
      )}
      {reports.length > 0 && (
        <>
          <p>{`${say('source.beside')}:`}</p>
          <EventTitles events={reports} />
        </>
      )}
      {offices.length > 0 && (
        <>
          <p>{`${say('source.offices')}:`}</p>
          <Offices offices={offices} />
        </>
      )}
    </li>
  )
}
