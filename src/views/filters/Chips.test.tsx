import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus } from '../../testing/servedRecords.ts'

afterEach(closePage)

const chips = () => [...document.querySelectorAll<HTMLElement>('.chips li')]
const words = () => chips().map((chip) => chip.querySelector('span')?.textContent)

describe('the filters that are set', () => {
  it('stand each as a chip; one taken out leaves the others, and all go at once', async () => {
    const page = await openPage('ru/?view=list&topics=summit.sanctions&q=%D0%BD%D0%BE%D0%B2%D1%8B%D0%B9')
    expect(chips()).toHaveLength(3)
    const [first, second] = words()
    await page.user.click(within(chips()[0] as HTMLElement).getByRole('button', { name: `Убрать: ${first}` }))
    expect(words()).toEqual([second, 'слова: \u2068новый\u2069'])
    expect(page.link()).toBe('ru/?topics=sanctions&q=%D0%BD%D0%BE%D0%B2%D1%8B%D0%B9&view=list')
    const all = document.querySelector('.chips') as HTMLElement
    await page.user.click(within(all).getByRole('button', { name: 'Сбросить все фильтры' }))
    expect(chips()).toEqual([])
    expect(screen.queryByRole('list', { name: 'Выбранные фильтры' })).toBeNull()
    expect([page.count(), page.link()]).toEqual([corpus.events.length, 'ru/?view=list'])
  })

  it('name a value that nobody knows, let it be taken out, and pass over what cannot be read', async () => {
    const page = await openPage('en/?view=list&actors=atlantis&types=not%20a%20type&from=yesterday')
    expect(page.count()).toBe(0)
    expect(words()).toEqual(['“\u2068atlantis\u2069” is not known here'])
    expect(chips()[0]?.dataset.unknown).toBe('true')
    await page.user.click(within(chips()[0] as HTMLElement).getByRole('button'))
    expect([page.count(), chips().length]).toEqual([corpus.events.length, 0])
  })

  it('show words as they were typed, whatever they would mean elsewhere', async () => {
    const hostile = '<img src=x onerror="document.title=1"> {matching, plural} \u202e %00'
    const page = await openPage(`en/?view=list&q=${encodeURIComponent(hostile)}`)
    expect(words()).toEqual([`words: \u2068${hostile}\u2069`])
    expect(document.querySelector('img')).toBeNull()
    expect(page.count()).toBe(0)
    expect(document.querySelector<HTMLInputElement>('input.words')?.value).toBe(hostile)
  })
})

describe('the field for words', () => {
  it('finds an Arabic word however it is written', async () => {
    const page = await openPage('en/?view=list')
    const field = screen.getByRole('searchbox', { name: 'Find in any language' })
    const found: (readonly string[])[] = []
    for (const written of ['إجراءات', 'اجراءات', 'إِجْرَاءات']) {
      await page.user.clear(field)
      await page.user.click(field)
      await page.user.paste(written)
      found.push(page.listed())
      expect(page.listed()).toHaveLength(page.count())
    }
    expect(found[0]?.length).toBeGreaterThan(0)
    expect(found[1]).toEqual(found[0])
    expect(found[2]).toEqual(found[0])
  })

  it('keeps what is typed in the link without a step for each letter, and empty leaves nothing behind', async () => {
    const page = await openPage('en/?view=list&actors=russia')
    const all = page.count()
    const length = window.history.length
    const field = screen.getByRole('searchbox')
    await page.user.type(field, 'Putin ей')
    expect(page.link()).toBe('en/?actors=russia&q=Putin+%D0%B5%D0%B9&view=list')
    expect(page.count()).toBeLessThan(all)
    await page.user.clear(field)
    expect([page.link(), page.count()]).toEqual(['en/?actors=russia&view=list', all])
    expect(window.history.length).toBe(length)
  })

  it('runs as its words do, and as the page while it is empty', async () => {
    const page = await openPage('ar/?view=list')
    const field = screen.getByRole('searchbox')
    expect(field.getAttribute('dir')).toBeNull()
    await page.user.type(field, 'P')
    expect(field.getAttribute('dir')).toBe('auto')
  })
})
