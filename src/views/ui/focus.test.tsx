import { fireEvent, waitFor } from '@testing-library/react'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { restoreFocus, takesFocus, watchFocus } from './focus.ts'

/* A hand-written page: the tests remove elements and check where the focus is. */

const app = document.createElement('div')
beforeAll(() => document.body.append(app))
beforeEach(() => {
  app.innerHTML = `
    <main id="events" tabindex="-1">
      <ul class="chips"><li><button id="russia"></button></li><li><button id="summit"></button></li></ul>
      <form><input id="words"><button id="clear"></button></form>
      <article><h2 id="title" tabindex="-1"></h2><p><a id="source" href="#s"></a></p></article>
      <div class="list"><a id="row" href="#r" data-opens="call"></a></div>
    </main>`
})

const part = (id: string) => document.getElementById(id) as HTMLElement
const focused = () => document.activeElement?.id
/** Mutation observers run after the current script. */
const told = () => new Promise((done) => setTimeout(done))

// Must be the first test, since it requires that there was no gesture yet.
it('a page opened cold takes no focus until the reader has done something', () => {
  watchFocus(app)
  expect(takesFocus()).toBe(false)
  fireEvent.keyDown(part('row'), { key: 'Tab' })
  expect(takesFocus()).toBe(true)
})

it.each([
  ['a value of a filter', 'russia', '.chips li', 'summit'],
  ['a button of a form', 'clear', '#clear', 'words'],
  ['the title of an article', 'title', '#title', 'source'],
])('the focus goes to what stands nearest when %s goes away', async (_, from, gone, to) => {
  part(from).focus()
  app.querySelector(gone)?.remove()
  await told()
  expect(focused()).toBe(to)
})

it.each([
  ['a whole list', 'russia', '.chips'],
  ['a row that stands in no list', 'row', '#row'],
  ['all of an article', 'source', 'article'],
])('the page itself has the focus when %s goes away', async (_, from, gone) => {
  part(from).focus()
  app.querySelector(gone)?.remove()
  await told()
  expect(focused()).toBe('events')
})

it('the last value of a filter leaves the focus to the page', async () => {
  part('russia').focus()
  for (const item of app.querySelectorAll('.chips li')) item.remove()
  await told()
  expect(focused()).toBe('events')
})

it('a focus that has gone on by itself stays where it is', async () => {
  part('russia').focus()
  part('words').focus()
  app.querySelector('.chips')?.remove()
  await told()
  expect(focused()).toBe('words')
})

it('what changes elsewhere moves no focus', async () => {
  part('row').focus()
  app.querySelector('article')?.remove()
  await told()
  expect(focused()).toBe('row')
})

it('what was closed gives the focus back to what opened it', async () => {
  restoreFocus('call')
  expect(focused()).toBe('events')
  await waitFor(() => expect(focused()).toBe('row'))
})

it('and to an opener that is drawn only later', async () => {
  part('row').remove()
  restoreFocus('+together+18730')
  for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done))
  app
    .querySelector('main')
    ?.insertAdjacentHTML('beforeend', '<button id="mark" data-opens="+together+18730"></button>')
  await waitFor(() => expect(focused()).toBe('mark'))
})

it('a reader who has gone on meanwhile is left alone', async () => {
  restoreFocus('call')
  part('words').focus()
  for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done))
  expect(focused()).toBe('words')
})

it.each(['no-such-event', '"] , a[href', ''])(
  'nothing that opened it: the page has the focus (%j)',
  async (id) => {
    restoreFocus(id)
    for (let frame = 0; frame < 70; frame++) await new Promise((done) => requestAnimationFrame(done))
    expect(focused()).toBe('events')
  },
)
