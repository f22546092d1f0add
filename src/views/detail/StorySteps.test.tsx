import { screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { CALL } from '../../testing/knownEvents.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'

afterEach(closePage)

it.each([
  ['en', 'Step 8 of 14', '← Previous step', 'Next step →'],
  ['ar', 'المحطة 8 من 14', '→ المحطة السابقة', 'المحطة التالية ←'],
  ['ru', 'Шаг 8 из 14', '← Предыдущий шаг', 'Следующий шаг →'],
])(
  'an event of the story says which step it is, and leads along it: %s',
  async (locale, step, previous, next) => {
    const { user, settled, link } = await openPage(`${locale}/events/${CALL}/?view=list`)
    await user.click(screen.getByRole('link', { name: next }))
    await settled()
    expect(link()).toContain('events/2021-04-22-shoigu-pullback/')
    await user.click(screen.getByRole('link', { name: previous }))
    await settled()
    expect(link()).toContain(`events/${CALL}/`)
    await user.click(screen.getByRole('link', { name: step }))
    await settled()
    expect(link()).toContain('chronicles/road-to-geneva/')
  },
)

it('the first step leads only on, and the last only back', async () => {
  const { settled } = await openPage('en/events/2021-01-26-first-biden-putin-call/?view=list')
  const words = () => document.querySelector('.panel nav')?.textContent
  expect(words()).toBe('Step 1 of 14 ·\u00a0Next step →')
  await openPage('en/events/2021-06-16-geneva-summit/?view=list')
  await settled()
  expect(words()).toBe('Step 14 of 14 ·\u00a0← Previous step')
})

it('an event beside the story says nothing of it', async () => {
  await openPage('en/events/2021-04-23-decree-243/?view=list')
  expect(document.querySelector('.panel nav.dateline')).toBeNull()
})
