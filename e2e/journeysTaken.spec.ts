import ICAL from 'ical.js'
import { fromCsv } from '../src/exchange/csv.ts'
import { fullEvents } from '../src/exchange/fullEvent.ts'
import { fromJson } from '../src/exchange/json.ts'
import { parseWhen } from '../src/schema/when.ts'
import { CALL } from '../src/testing/knownEvents.ts'
import { MESSAGES } from '../src/testing/messages.ts'
import { expect } from './app.ts'
import { test } from './corporaSite.ts'
import { JOURNEYS, linkTo } from './journeys.ts'
import { corpus, eventNamed, fileOf, files } from './records.ts'
import { citation, copied, openSheet, save } from './takeSheet.ts'

for (const journey of JOURNEYS) {
  const { name, language, version } = journey

  test(`${name}: saved files contain the counted events, and parse back unchanged`, async ({ app, page }) => {
    await app.open(linkTo(journey, '', 'view=timeline'))
    const expected = fullEvents(corpus.events, files)
    const ids = expected.map(({ id }) => id)
    expect(await app.count()).toBe(ids.length)
    await openSheet(page, language)

    const csv = fromCsv(await save(page, 'CSV'), parseWhen)
    expect(csv.problems).toEqual([])
    expect(csv.events).toEqual(expected)

    const json = fromJson(await save(page, 'JSON'), parseWhen)
    expect(json.problems).toEqual([])
    expect(json.events).toEqual(expected)
    expect(json.about?.version).toBe(version)

    const calendar = new ICAL.Component(ICAL.parse(await save(page, MESSAGES[language]['take.calendar'])))
    const entries = calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry))
    expect(entries.map(({ uid }) => uid)).toEqual(ids.map((id) => `${id}.${language}@demarche`))
  })

  test(`${name}: a citation leads back, through the clipboard, to the same view and the same record`, async ({
    app,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const asked = 'actors=russia&roles=acts&toward=united-states'
    await app.open(linkTo(journey, `event=${CALL}`, `${asked}&view=list`))
    const count = await app.count()
    const sheet = await openSheet(page, language)
    const copy = async (label: 'take.copyCitation' | 'take.copyCsl', which: number) => {
      const button = sheet.getByRole('button', { name: MESSAGES[language][label] }).nth(which)
      await button.click()
      await expect(button.locator('~ [aria-live]')).toHaveText(MESSAGES[language]['share.copied'])
      return await copied(page)
    }
    const links: string[] = []
    for (const which of [0, 1]) {
      const words = await copy('take.copyCitation', which)
      const link = (await sheet.locator('.citation bdi[dir=ltr]').nth(which).textContent()) ?? ''
      expect(words).toContain(link)
      expect(words).toBe(await citation(sheet, which))
      const [item] = JSON.parse(await copy('take.copyCsl', which))
      expect(item).toMatchObject({ URL: link, language, version: new URL(link).searchParams.get('v') })
      links.push(link)
    }
    const [ofEvent = '', ofView = ''] = links
    const site = new URL(page.url()).origin
    expect(ofEvent).toBe(site + linkTo(journey, `event=${CALL}`, `v=${fileOf(CALL).version}`))
    expect(ofView).toBe(site + linkTo(journey, '', `${asked}&view=list&v=${version}`))

    await app.open(ofEvent)
    await expect(page.getByRole('article', { name: eventNamed(CALL).title[language] })).toBeVisible()
    await expect(page.getByRole('note')).toHaveCount(0)
    await app.open(ofView)
    expect(await app.count()).toBe(count)
    await expect(page.getByRole('note')).toHaveCount(0)
  })
}
