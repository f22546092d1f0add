import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { changed, cutOff, faultyRecords, noConnection, other, status } from '../../testing/faultyHost.ts'
import { CALL, SANCTIONS } from '../../testing/knownEvents.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus, countOf, eventNamed, has } from '../../testing/servedRecords.ts'

const host = await faultyRecords()
afterEach(() => {
  closePage()
  host.mend()
})
afterAll(host.stop)

const open = (path: string) => openPage(path, { records: host.address })

const asks = (path: string) => host.asked.filter((each) => each === path).length

describe('events that cannot be loaded', () => {
  it.each([
    ['en', 'could not be loaded. There seems to be no connection.', 'Try again'],
    ['ar', 'تعذّر تحميل الأحداث. يبدو أن الاتصال منقطع.', 'أعد المحاولة'],
    ['ru', 'Не удалось загрузить события. Похоже, нет соединения.', 'Попробовать ещё раз'],
  ])('are told of in %s, the shell stays, and the next attempt brings them', async (locale, words, retry) => {
    host.spoil('corpus.json', noConnection)
    const before = asks('corpus.json')
    const page = await open(`${locale}/?view=list&actors=russia`)
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toContain(words)
    // The page has retried twice before it shows the error.
    expect(asks('corpus.json') - before).toBe(3)
    expect(document.documentElement.lang).toBe(locale)
    screen.getByRole('link', { name: 'Русский' })
    expect(screen.queryByRole('status')).toBeNull()

    host.mend()
    await page.user.click(within(alert).getByRole('button', { name: retry }))
    await waitFor(() => expect(page.count()).toBe(countOf((event) => has(event, 'russia'))))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(page.link()).toBe(`${locale}/?view=list&actors=russia`)
  })

  it('one failure in passing is not worth a word', async () => {
    const troubles = [noConnection, status(503)]
    host.spoil('corpus.json', (response, whole, request) => {
      const next = troubles.shift()
      if (next) next(response, whole, request)
      else response.end(whole)
    })
    const page = await open('en/?view=list')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(page.count()).toBe(corpus.events.length)
    expect(troubles).toEqual([])
  })

  it.each([
    ['half delivered', cutOff],
    ['half delivered, and called whole', other('{"format":1,"events":[{"id":"2021')],
    ['of another shape', other('{"format":1,"events":{}}')],
    ['of a later format', changed((file) => ({ ...file, format: 2 }))],
    ['empty', other('')],
    ['a page of a hotel', other('<!doctype html><title>Hotel Wi-Fi</title>')],
  ])('%s: named as damaged', async (_, trouble) => {
    host.spoil('corpus.json', trouble)
    await open('en/?view=list')
    expect(screen.getByRole('alert').textContent).toContain(
      'The events could not be loaded. What arrived is not what it should be; it may have been cut off on the way.',
    )
  })

  it.each([
    [404, 'The file is not there.'],
    [403, 'The host could not deliver it just now.'],
    [500, 'The host could not deliver it just now.'],
    [503, 'The host could not deliver it just now.'],
  ])('answered with %i: the reason stands behind', async (code, reason) => {
    host.spoil('corpus.json', status(code))
    await open('en/?view=list')
    expect(screen.getByRole('alert').textContent).toContain(`The events could not be loaded. ${reason}`)
  })
})

describe('the record of an event that cannot be loaded', () => {
  it('leaves the rest of the event readable, until it can', async () => {
    host.spoil(`events/${SANCTIONS}.json`, status(500))
    const page = await open('en/?view=list')
    const row = document.querySelector(`.list [data-event-id="${SANCTIONS}"] a`)
    await page.user.click(row as HTMLElement)
    const { title, summary } = eventNamed(SANCTIONS)
    const event = within(screen.getByRole('article', { name: title.en }))
    const alert = await event.findByRole('alert')
    expect(alert.textContent).toContain(
      'The record of this event could not be loaded. The host could not deliver it just now.',
    )
    event.getByText(summary.en)
    expect(document.querySelectorAll('article .people a').length).toBeGreaterThan(0)
    event.getByRole('heading', { name: 'Before and after' })
    expect(event.queryByRole('heading', { name: 'Who says what' })).toBeNull()
    expect(page.count()).toBe(corpus.events.length)

    host.mend()
    await page.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect((await event.findAllByRole('list', { name: 'Sources' })).length).toBeGreaterThan(0)
    expect(event.queryByRole('alert')).toBeNull()
  })

  it.each([
    ['holds another event', changed((file) => ({ ...file, id: SANCTIONS }))],
    ['is cut off', cutOff],
    ['lacks its claims', changed((file) => ({ ...file, claims: undefined }))],
    ['has a day that is no number', changed((file) => ({ ...file, updated: '2021-04-19' }))],
    ['is a page', other('<!doctype html>')],
  ])('where it %s, nothing of it is shown', async (_, trouble) => {
    host.spoil(`events/${CALL}.json`, trouble)
    await open(`en/events/${CALL}/?view=list`)
    const event = screen.getByRole('article', { name: eventNamed(CALL).title.en })
    expect(within(event).getByRole('alert').textContent).toContain(
      'The record of this event could not be loaded. What arrived is not what it should be',
    )
    expect(event.querySelector('.claims, .source-index, .print-foot')).toBeNull()
  })

  it('says nothing of the event that was open before', async () => {
    const ids = corpus.events.map(({ id }) => id)
    const next = ids[ids.indexOf(CALL) + 1] ?? ''
    host.spoil(`events/${next}.json`, status(500))
    const page = await open(`en/events/${CALL}/?view=list`)
    expect(screen.getByRole('article').querySelector('blockquote')).not.toBeNull()
    await page.user.keyboard('j')
    await page.settled()
    const event = screen.getByRole('article', { name: eventNamed(next).title.en })
    expect(within(event).getByRole('alert').textContent).toContain('The record of this event')
    expect(event.querySelector('blockquote, .source-index, .print-foot')).toBeNull()
  })

  it('is asked for no more once it is there, also by way of another event', async () => {
    const page = await open(`en/events/${CALL}/?view=list`)
    const before = asks(`events/${CALL}.json`)
    await page.user.keyboard('j')
    await page.settled()
    await page.user.keyboard('k')
    await page.settled()
    expect(page.link()).toContain(`en/events/${CALL}/`)
    expect(asks(`events/${CALL}.json`)).toBe(before)
    expect(asks('corpus.json')).toBeGreaterThan(0)
  })

  it('says that it is loading meanwhile', async () => {
    const held: (() => void)[] = []
    host.spoil(`events/${SANCTIONS}.json`, (response, whole) => held.push(() => response.end(whole)))
    const page = await open('ru/?view=list')
    const row = document.querySelector(`.list [data-event-id="${SANCTIONS}"] a`)
    await page.user.click(row as HTMLElement)
    const event = screen.getByRole('article')
    expect(event.textContent).toContain('Загружаем запись…')
    expect(document.documentElement.dataset.state).toBe('busy')
    await waitFor(() => expect(held).toHaveLength(1))
    for (const deliver of held) deliver()
    await page.settled()
    expect(event.textContent).not.toContain('Загружаем запись…')
    within(event).getByRole('heading', { name: 'Кто что говорит' })
  })
})
