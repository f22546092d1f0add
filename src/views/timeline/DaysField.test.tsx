import { fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { formatIsoDay, parseIsoDay } from '../../lib/day.ts'
import { LOCALES } from '../../schema/vocabulary.ts'
import { addressStore } from '../../state/addressStore.ts'
import { corpusOf, eventOf } from '../../testing/arbitraries.ts'
import { closePage } from '../../testing/openPage.tsx'
import { renderPart } from '../../testing/renderPart.tsx'
import { speeches } from '../../testing/speeches.ts'
import { DaysField } from './DaysField.tsx'

beforeEach(() => window.happyDOM.setViewport({ width: 1280, height: 800 }))
afterEach(closePage)

const day = (text: string) => parseIsoDay(text) ?? Number.NaN
const WINDOW = { from: day('2005-01-01'), to: day('2015-12-31') }
const CORPUS = corpusOf([eventOf('a')])

const shown = () => {
  const { from, to } = addressStore.getState()
  return [from, to].map((day) => day && formatIsoDay(day))
}
const fieldsIn = (locale: (typeof LOCALES)[number]) => {
  const { say } = speeches[locale]
  return [screen.getByLabelText(say('days.from')), screen.getByLabelText(say('days.to'))] as const
}

const valuesIn = (locale: (typeof LOCALES)[number]) =>
  fieldsIn(locale).map((field) => (field as HTMLInputElement).value)

async function type(element: HTMLElement, text: string) {
  await userEvent.clear(element)
  if (text !== '') await userEvent.type(element, text)
}

it.each(LOCALES)('%s: typed days are shown, a year for all its days', async (locale) => {
  await renderPart(locale, <DaysField window={WINDOW} />, {}, CORPUS)
  const [from, to] = fieldsIn(locale)
  expect(valuesIn(locale)).toEqual(['2005-01-01', '2015-12-31'])
  await type(from, '2008-08')
  await type(to, '')
  await userEvent.click(screen.getByRole('button', { name: speeches[locale].say('days.show') }))
  expect(shown()).toEqual(['2008-08-01', '2008-08-31'])
  await type(from, '2008-08')
  await type(to, '2009{Enter}')
  expect(shown()).toEqual(['2008-08-01', '2009-12-31'])
})

it('what cannot be read changes nothing, and a sentence says what can', async () => {
  await renderPart('en', <DaysField window={WINDOW} />, {}, CORPUS)
  const [from] = fieldsIn('en')
  expect(screen.queryByRole('alert')).toBeNull()
  await type(from, 'soon{Enter}')
  expect(shown()).toEqual([null, null])
  expect(screen.getByRole('alert').textContent).toContain('2008-08')
  await type(from, '2008{Enter}')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(shown()).toEqual(['2008-01-01', '2015-12-31'])
})

/** The fields, and a button that leads to other days, as those beside the fields do. */
function FieldsAndStep() {
  const [shown, show] = useState(WINDOW)
  return (
    <>
      <DaysField window={shown} />
      <button
        type="button"
        onClick={() => show(shown === WINDOW ? { ...WINDOW, to: WINDOW.to + 1 } : WINDOW)}
      >
        step
      </button>
    </>
  )
}

it('the sentence goes with the days that it was about', async () => {
  await renderPart('en', <FieldsAndStep />, {}, CORPUS)
  await type(fieldsIn('en')[0], 'soon{Enter}')
  expect(screen.getByRole('alert')).toBeTruthy()
  // To other days, and back to those.
  for (let step = 0; step < 2; step++) {
    await userEvent.click(screen.getByRole('button', { name: 'step' }))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(fieldsIn('en').map((field) => field.getAttribute('aria-invalid'))).toEqual([null, null])
    expect(valuesIn('en')[0]).toBe('2005-01-01')
  }
})

it('the fields show the days in view as they are written here, and keep the focus', async () => {
  await renderPart('en', <FieldsAndStep />, {}, CORPUS)
  const [, to] = fieldsIn('en')
  await type(to, '31.12.2015{Enter}')
  expect(valuesIn('en')).toEqual(['2005-01-01', '2015-12-31'])
  fireEvent.click(screen.getByRole('button', { name: 'step' }))
  expect(valuesIn('en')).toEqual(['2005-01-01', '2016-01-01'])
  expect(document.activeElement).toBe(to)
})
