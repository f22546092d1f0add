import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Address, homeAddress } from '../query/address.ts'
import { addresses } from '../testing/arbitraries.ts'
import { addressStore } from './addressStore.ts'
import {
  cameBack,
  corpusFolder,
  corpusInLink,
  dropUnread,
  go,
  linkOf,
  siteFile,
  startLink,
} from './syncLink.ts'
import { unreadStore } from './unreadStore.ts'

const SITE = 'https://host.example/'
const asked = () => addressStore.getState()

let stop = () => {}
/** Opens the page at this link, with these as `navigator.languages`. */
function openAt(link: string, chosen: string | null = null, languages: readonly string[] = ['en']): void {
  stop()
  window.happyDOM.setURL(SITE + link)
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
  stop = startLink(chosen)
}

beforeEach(() => openAt('en/'))
afterEach(() => {
  stop()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.resetModules()
  delete document.documentElement.dataset.root
  document.head.innerHTML = ''
})

const ways = fc.constantFrom('push' as const, 'replace' as const)

it('Back is told from every other way to an address', () => {
  go(homeAddress('ar'), 'push')
  expect(cameBack()).toBe(false)
  dispatchEvent(new PopStateEvent('popstate'))
  expect(cameBack()).toBe(true)
  go(homeAddress('ru'), 'replace')
  expect(cameBack()).toBe(false)
})

describe('the link and what is shown', () => {
  it('are the same after every step, and a page loaded anew at the link shows the same', () => {
    fc.assert(
      fc.property(addresses, ways, (wanted, how) => {
        go(wanted, how)
        expect(asked()).toEqual(wanted)
        const link = window.location.href
        addressStore.setState(homeAddress('ar'), true)
        stop()
        stop = startLink('ar')
        expect(asked()).toEqual(wanted)
        expect(window.location.href).toBe(link)
        expect(corpusInLink()).toBe(wanted.corpus)
      }),
    )
  })

  it('go back and forward together, a choice at a time; what replaces another leaves no step behind', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ go: ways, to: addresses }),
        fc.constantFrom({ go: 'back' as const }, { go: 'forward' as const }),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(steps, (all) => {
        const home = homeAddress('en')
        go({ ...home, query: { ...home.query, words: 'elsewhere' } }, 'push')
        go(home, 'push')
        // The expected history, as a plain list.
        let past: Address[] = [home]
        let at = 0
        const first = window.history.length
        for (const step of all) {
          const here = past[at] as Address
          if (step.go === 'back' && at > 0) {
            at--
            window.history.back()
          } else if (step.go === 'forward' && at < past.length - 1) {
            at++
            window.history.forward()
          } else if (step.go === 'push' || step.go === 'replace') {
            const isNew = linkOf(step.to) !== linkOf(here)
            if (isNew && step.go === 'push') past = [...past.slice(0, ++at), step.to]
            // happy-dom drops the forward entries on replaceState; browsers keep them.
            if (isNew && step.go === 'replace') past = [...past.slice(0, at), step.to]
            go(step.to, step.go)
          }
          expect(asked()).toEqual(past[at])
          expect(window.location.href).toBe(linkOf(past[at] as Address))
          expect(window.history.length).toBe(first + past.length - 1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('stay where they are when Back leads to a link that is not ours', () => {
    openAt('ru/?topics=summit')
    const before = asked()
    window.history.replaceState(null, '', `${SITE}elsewhere/`)
    window.dispatchEvent(new PopStateEvent('popstate'))
    expect(asked()).toBe(before)
  })

  it('no longer go together once the page has let go', () => {
    go(homeAddress('ar'), 'push')
    go(homeAddress('ru'), 'push')
    stop()
    window.history.back()
    expect(window.location.href).toBe(`${SITE}ar/`)
    expect(asked().locale).toBe('ru')
  })

  it('the page goes on where the browser refuses to note a change, and the next one that it notes is whole', () => {
    const refuse = () => {
      throw new DOMException('too many', 'SecurityError')
    }
    const push = vi.spyOn(window.history, 'pushState').mockImplementation(refuse)
    const replace = vi.spyOn(window.history, 'replaceState').mockImplementation(refuse)
    const listed: Address = { ...homeAddress('en'), view: 'list' }
    go(listed, 'push')
    go({ ...listed, from: 18_728 }, 'replace')
    expect(asked()).toEqual({ ...listed, from: 18_728 })
    expect(window.location.href).toBe(`${SITE}en/`)
    push.mockRestore()
    replace.mockRestore()
    go({ ...listed, from: 18_728, lanes: 'topic' }, 'push')
    expect(window.location.href).toBe(`${SITE}en/?from=2021-04-11&view=list&lanes=topic`)
  })
})

describe('what cannot be read in a link', () => {
  const unread = () => unreadStore.getState()

  it('is noted, and the link stays as it is until it is put away', () => {
    openAt('en/?from=2021-02-30&view=list).&utm_source=chat')
    expect(unread()).toEqual(['from=2021-02-30'])
    expect(window.location.href).toBe(`${SITE}en/?from=2021-02-30&view=list).&utm_source=chat`)
    expect(asked()).toMatchObject({ from: null, view: 'list' })
    const length = window.history.length
    dropUnread()
    expect(unread()).toEqual([])
    expect([window.location.href, window.history.length]).toEqual([`${SITE}en/?view=list`, length])
  })

  it('stays noted while the reader goes on, and is that of the link that Back leads to', () => {
    openAt('en/?to=soon')
    const read = asked()
    go({ ...read, view: 'list' }, 'push')
    expect(unread()).toEqual(['to=soon'])
    dropUnread()
    const walk = (href: string) => {
      window.happyDOM.setURL(href)
      dispatchEvent(new PopStateEvent('popstate'))
    }
    walk(`${SITE}en/?to=soon`)
    expect(unread()).toEqual(['to=soon'])
    walk(`${SITE}en/?view=list`)
    expect(unread()).toEqual([])
  })

  it('is also a path without a language', () => {
    openAt('fr/events/some-event/?q=x')
    expect(unread()).toEqual(['fr/events/some-event'])
    openAt('?q=x')
    expect(unread()).toEqual([])
  })
})

describe('a link without a language', () => {
  it.each([
    { chosen: null, browser: ['ru-RU', 'en'], leads: 'ru' },
    { chosen: null, browser: ['fr', 'de-AT', 'ar-LB', 'ru'], leads: 'ar' },
    { chosen: null, browser: ['fr', 'zh-Hant'], leads: 'en' },
    { chosen: null, browser: [], leads: 'en' },
    { chosen: 'ar', browser: ['ru'], leads: 'ar' },
    // A value that an earlier release may have stored.
    { chosen: 'tlh', browser: ['ru'], leads: 'ru' },
    { chosen: '', browser: ['AR'], leads: 'ar' },
  ])('leads to $leads where $chosen was chosen and the browser asks for $browser', (row) => {
    const length = window.history.length
    openAt('?actors=russia&view=list', row.chosen, row.browser)
    expect(window.location.href).toBe(`${SITE}${row.leads}/?actors=russia&view=list`)
    expect(asked()).toMatchObject({ locale: row.leads, query: { actors: ['russia'] }, view: 'list' })
    expect(window.history.length).toBe(length)
  })

  it('is one that names a language which we do not have', () => {
    openAt('fr/events/some-event/?q=b%26b', 'ru')
    expect(window.location.href).toBe(`${SITE}ru/?q=b%26b`)
    expect(asked()).toMatchObject({ locale: 'ru', page: { kind: 'timeline' }, query: { words: 'b&b' } })
  })

  it('is not one that has one: the language chosen before does not change it', () => {
    openAt('en/?view=list', 'ru', ['ar'])
    expect(window.location.href).toBe(`${SITE}en/?view=list`)
    expect(asked().locale).toBe('en')
  })
})

describe('a site below some path of a host', () => {
  /** Reloads the module in a prerendered page, whose `data-root` names the site's root. */
  async function builtAt(path: string, root: string) {
    vi.stubEnv('DEV', false)
    vi.resetModules()
    document.documentElement.dataset.root = root
    document.head.innerHTML = '<link rel="icon" href="../../../icon.svg">'
    window.happyDOM.setURL(SITE + path)
    const link = await import('./syncLink.ts')
    const { addressStore } = await import('./addressStore.ts')
    return { link, asked: () => addressStore.getState() }
  }

  it('reads and writes links below that path, also after the first of them', async () => {
    const { link, asked } = await builtAt('history/demarche/ar/events/some-event/?q=x', '../../../')
    stop = link.startLink(null)
    expect(asked()).toMatchObject({ locale: 'ar', page: { kind: 'event', id: 'some-event' } })
    link.go(homeAddress('ru'), 'push')
    expect(window.location.href).toBe(`${SITE}history/demarche/ru/`)
    expect(link.siteFile('data/corpus.json')).toBe(`${SITE}history/demarche/data/corpus.json`)
    // The icon's URL is relative to the page that was loaded.
    const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')
    expect(icon?.getAttribute('href')).toBe(`${SITE}history/demarche/icon.svg`)
  })

  it('leads from its root to a language below it', async () => {
    const { link } = await builtAt('demarche/?topics=summit', './')
    stop = link.startLink('ar')
    expect(window.location.href).toBe(`${SITE}demarche/ar/?topics=summit`)
  })
})

it('no name of a corpus leads out of the folder of corpora', () => {
  expect(corpusFolder('all-events')).toBe(siteFile('corpora/all-events/'))
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a/../..', '?x', '#', 'a\\b')),
      (id) => {
        fc.pre(id !== '.' && id !== '..') // URL parsing removes these segments
        const { href, search, hash } = new URL(corpusFolder(id))
        expect(href.startsWith(siteFile('corpora/'))).toBe(true)
        expect(href.slice(siteFile('corpora/').length).split('/')).toHaveLength(2)
        expect(search + hash).toBe('')
      },
    ),
  )
})
