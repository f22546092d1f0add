import type { Names } from '../../index/names.ts'
import { DOT } from '../../lib/dot.ts'
import { encodeAddress, homeAddress, type Page } from '../../query/address.ts'
import { siteFile } from '../../state/syncLink.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'

/** Feeds need absolute URLs. A site built without its own URL has none, and its pages have no `link` to a feed. */
const hasFeeds = (): boolean => document.querySelector('link[type="application/atom+xml"]') !== null

/** What can be followed: the page's or the filter's chronicle or state, if any, and all events. */
function followed(names: Names, page: Page, actors: readonly string[]): readonly Page[] {
  const isState = (id: string | undefined) => id !== undefined && names.actors.get(id)?.kind === 'state'
  const [only, ...others] = actors
  if (page.kind === 'chronicle' && names.chronicles.has(page.id)) return [page, { kind: 'timeline' }]
  if (page.kind === 'actor' && isState(page.id)) return [page, { kind: 'timeline' }]
  if (only !== undefined && others.length === 0 && isState(only)) {
    return [{ kind: 'actor', id: only }, { kind: 'timeline' }]
  }
  return [{ kind: 'timeline' }]
}

/** Links to feeds and calendars, for feed readers and calendar apps. */
export function Follow() {
  const names = useNames()
  const { say, locale } = useSpeech()
  const { page, query } = useAddress()
  const nameOf = (followed: Page): string => {
    if (followed.kind === 'actor') return names.actors.get(followed.id)?.name[locale] ?? followed.id
    if (followed.kind === 'chronicle') return names.chronicles.get(followed.id)?.title[locale] ?? followed.id
    return say('take.everything')
  }
  const ways = [...(hasFeeds() ? (['feed.xml', 'feed.json'] as const) : []), 'calendar.ics' as const]
  const words = { 'feed.xml': 'Atom', 'feed.json': 'JSON Feed', 'calendar.ics': say('take.calendar') }
  return (
    <section>
      <h3>{say('take.follow')}</h3>
      <ul>
        {followed(names, page, query.actors).map((each) => (
          <li key={nameOf(each)}>
            <span>{nameOf(each)}</span>:{' '}
            {ways.map((way, at) => (
              <span key={way}>
                {at > 0 && DOT}
                <a href={siteFile(encodeAddress({ ...homeAddress(locale), page: each }) + way)}>
                  {words[way]}
                </a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
