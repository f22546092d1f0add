import { screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { CALL } from '../../testing/knownEvents.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus } from '../../testing/servedRecords.ts'

afterEach(closePage)

const TITLE = corpus.chronicles[0]?.title ?? { en: '', ar: '', ru: '' }

it.each([
  ['en', 'Step\u00a08\u00a0of\u00a014', '←\u00a0Previous\u00a0step', 'Next\u00a0step\u00a0→'],
  ['ar', 'المحطة\u00a08\u00a0من\u00a014', '→\u00a0المحطة\u00a0السابقة', 'المحطة\u00a0التالية\u00a0←'],
  ['ru', 'Шаг\u00a08\u00a0из\u00a014', '←\u00a0Предыдущий\u00a0шаг', 'Следующий\u00a0шаг\u00a0→'],
] as const)(
  'an event of the story names it, says which step it is, and leads along it: %s',
  async (locale, step, previous, next) => {
    const { user, settled, link } = await openPage(`${locale}/events/${CALL}/?view=list`)
    await user.click(screen.getByRole('link', { name: next }))
    await settled()
    expect(link()).toContain('events/2021-04-22-shoigu-pullback/')
    await user.click(screen.getByRole('link', { name: previous }))
    await settled()
    expect(link()).toContain(`events/${CALL}/`)
    const steps = screen.getByRole('navigation', { name: TITLE[locale] })
    expect(steps.textContent).toContain(step)
    await user.click(within(steps).getByRole('link', { name: TITLE[locale] }))
    await settled()
    expect(link()).toContain('chronicles/road-to-geneva/')
  },
)

it('the first step leads only on, and the last only back', async () => {
  const { settled } = await openPage('en/events/2021-01-26-first-biden-putin-call/?view=list')
  const words = () => document.querySelector('.panel nav')?.textContent
  expect(words()).toBe(`${TITLE.en}Step\u00a01\u00a0of\u00a014 ·\u00a0Next\u00a0step\u00a0→`)
  await openPage('en/events/2021-06-16-geneva-summit/?view=list')
  await settled()
  expect(words()).toBe(`${TITLE.en}Step\u00a014\u00a0of\u00a014 ·\u00a0←\u00a0Previous\u00a0step`)
})

it('an event beside the story says nothing of it', async () => {
  await openPage('en/events/2021-04-23-decree-243/?view=list')
  expect(document.querySelector('.panel nav.dateline')).toBeNull()
})
