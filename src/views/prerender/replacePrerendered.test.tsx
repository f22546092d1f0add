import { beforeEach, expect, it, vi } from 'vitest'
import { isBuiltShown, replacePrerendered } from './replacePrerendered.ts'

const CALL = 'https://example.org/en/events/call/'
const SOURCE = 'https://kremlin.example/1'

/** The article in both halves of the page. It links each source twice: where it is cited and at the end. */
const article = (half: string) => `
  <main id="${half}-main" tabindex="-1"><div class="panel"><article>
    <a id="${half}-cited" href="${SOURCE}">1</a>
    <a id="${half}-tie" href="${CALL}" data-opens="call">Call</a>
    <button id="${half}-button"></button>
    <a id="${half}-source" href="${SOURCE}">Kremlin</a>
  </article></div></main>`

beforeEach(() => {
  document.body.innerHTML = `<div id="built">${article('built')}</div><div id="app">${article('app')}</div>`
})

const part = (id: string) => document.getElementById(id) as HTMLElement
const focused = () => document.activeElement?.id

it('what was built goes once, and what the app has drawn stays', () => {
  expect(isBuiltShown()).toBe(true)
  replacePrerendered()
  expect(isBuiltShown()).toBe(false)
  expect(part('app-main')).not.toBeNull()
  part('app-tie').focus()
  replacePrerendered()
  expect(focused()).toBe('app-tie')
})

it.each([
  ['where a source is cited', 'cited', 'app-cited'],
  ['the same source at the foot', 'source', 'app-source'],
  ['a related event', 'tie', 'app-tie'],
  ['a button, which has no address', 'button', 'app-main'],
])('the focus goes over: %s', (_, from, to) => {
  part(`built-${from}`).focus()
  replacePrerendered()
  expect(focused()).toBe(to)
})

it('what the app has more of stands before the article, and takes no focus from it', () => {
  part('app').insertAdjacentHTML('afterbegin', `<a id="row" href="${CALL}" data-opens="call">Call</a>`)
  part('built-tie').focus()
  replacePrerendered()
  expect(focused()).toBe('app-tie')
})

it('a link to an event of a built list goes over to its mark, which is no link', () => {
  part('app').innerHTML = '<main tabindex="-1"><button id="mark" data-opens="call"></button></main>'
  part('built-tie').focus()
  replacePrerendered()
  expect(focused()).toBe('mark')
})

it('what the app does not have leaves the focus to the page', () => {
  part('app-cited').remove()
  part('app-source').remove()
  part('built-source').focus()
  replacePrerendered()
  expect(focused()).toBe('app-main')
})

it('a reader whose focus was nowhere is not moved', () => {
  replacePrerendered()
  expect(document.activeElement).toBe(document.body)
})

it('the reader goes on reading where they were', () => {
  const panels = document.querySelectorAll<HTMLElement>('.panel')
  const [built, app] = [...panels]
  if (!built || !app) throw new Error('two panels')
  const scrolled = vi.spyOn(app, 'scrollTo')
  built.scrollTop = 370
  replacePrerendered()
  expect(scrolled.mock.calls).toEqual([[{ top: 370 }]])
})
