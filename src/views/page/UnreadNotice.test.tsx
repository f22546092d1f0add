import { screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus } from '../../testing/servedRecords.ts'

afterEach(closePage)

it.each([
  [
    'en',
    'Part of the link could not be read and is left out: \u2068from=soon\u2069 and \u2068to=late\u2069.',
    'Close',
  ],
  ['ar', 'تعذّرت قراءة جزء من الرابط فأُهمل: \u2068from=soon\u2069 و\u2068to=late\u2069.', 'إغلاق'],
  [
    'ru',
    'Часть ссылки не удалось прочитать, она пропущена: \u2068from=soon\u2069 и \u2068to=late\u2069.',
    'Закрыть',
  ],
])(
  '%s: what cannot be read is named until it is put away, and nothing else is missing',
  async (locale, words, close) => {
    const page = await openPage(`${locale}/?from=soon&to=late&view=list.`)
    const note = screen.getByRole('note')
    expect(note.querySelector('p')?.textContent).toBe(words)
    expect(page.listed()).toHaveLength(corpus.events.length)
    await page.user.click(within(note).getByRole('button', { name: close }))
    expect(screen.queryByRole('note')).toBeNull()
    expect([page.link(), page.listed().length]).toEqual([`${locale}/?view=list`, corpus.events.length])
  },
)

it('a long or hostile part is named by its beginning, as text that cannot turn the sentence around', async () => {
  await openPage(`en/?view=list&actors=${encodeURIComponent(`<b>\u2069\u202e${'A'.repeat(500)}`)}`)
  const words = screen.getByRole('note').querySelector('p')?.textContent ?? ''
  expect(words).toContain('actors=<b>U+2069U+202EAAAA')
  expect(words).toMatch(/A…\u2069\.$/)
  expect(words.length).toBeLessThan(140)
})
