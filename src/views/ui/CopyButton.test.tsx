import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { speechFor } from '../../i18n/speech.ts'
import { LOCALES, type Locale } from '../../schema/vocabulary.ts'
import { MESSAGES } from '../../testing/messages.ts'
import { SpeechProvider } from '../context/speech.ts'
import { CopyButton } from './CopyButton.tsx'

let user = userEvent.setup()
// Each test has its own, empty clipboard.
beforeEach(() => {
  user = userEvent.setup()
})
afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

/** Rejects, as browsers do without permission or in an iframe. */
const refuse = () =>
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('refused', 'NotAllowedError'))

const Button = ({
  language = 'en',
  text,
  label = 'Copy',
}: {
  language?: Locale
  text: string
  label?: string
}) => (
  <SpeechProvider value={speechFor(language, MESSAGES[language])}>
    <CopyButton label={label} text={text} />
  </SpeechProvider>
)

const press = (name = 'Copy') => user.click(screen.getByRole('button', { name }))
const byHand = (language: Locale = 'en') =>
  screen.queryByLabelText<HTMLInputElement>(MESSAGES[language]['share.byHand'])

it.each(LOCALES)('a text is copied as it is, and the page says so politely: %s', async (language) => {
  const text = 'قمّة \u202e <b>&amp;</b>\n{"a": "…"}'
  render(<Button language={language} text={text} />)
  expect(screen.queryByText(MESSAGES[language]['share.copied'])).toBeNull()
  await press()
  const said = await screen.findByText(MESSAGES[language]['share.copied'])
  expect(said.parentElement?.getAttribute('aria-live')).toBe('polite')
  expect(await navigator.clipboard.readText()).toBe(text)
  expect(byHand(language)).toBeNull()
})

it.each(LOCALES)(
  'where the browser refuses, the whole text stands there to be copied: %s',
  async (language) => {
    refuse()
    const text = 'https://host.example/ar/?actors=russia&q=«قمّة»'
    render(<Button language={language} text={text} />)
    await press()
    const field = byHand(language)
    if (!field) throw new Error('no field')
    expect(field.value).toBe(text)
    expect(field.readOnly).toBe(true)
    // The text's own script decides its direction, not the page's language.
    expect(field.dir).toBe('auto')
    expect(screen.queryByText(MESSAGES[language]['share.copied'])).toBeNull()
    await user.click(field)
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, text.length])
    await user.keyboard('x')
    expect(field.value).toBe(text)
  },
)

it('where the browser knows no clipboard at all, the text stands there too', async () => {
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard)
  render(<Button text="a text" />)
  await press()
  expect(byHand()?.value).toBe('a text')
})

it('once the browser allows it, the field goes', async () => {
  const refused = refuse()
  render(<Button text="a text" />)
  await press()
  expect(byHand()).not.toBeNull()
  refused.mockRestore()
  await press()
  expect(await screen.findByText('Copied')).toBeTruthy()
  expect(byHand()).toBeNull()
  expect(await navigator.clipboard.readText()).toBe('a text')
})

it('what is said belongs to the text that was copied: another text has not been copied', async () => {
  const { rerender } = render(<Button text="one" />)
  await press()
  expect(await screen.findByText('Copied')).toBeTruthy()
  rerender(<Button text="other" />)
  expect(screen.queryByText('Copied')).toBeNull()
  refuse()
  await press()
  expect(byHand()?.value).toBe('other')
  rerender(<Button text="third" />)
  expect(byHand()).toBeNull()
})

it('each of several buttons answers for itself', async () => {
  render(
    <>
      <Button label="First" text="one" />
      <Button label="Second" text="two" />
    </>,
  )
  await press('Second')
  expect(await screen.findAllByText('Copied')).toHaveLength(1)
  expect(await navigator.clipboard.readText()).toBe('two')
  await press('First')
  expect(await screen.findAllByText('Copied')).toHaveLength(2)
  expect(await navigator.clipboard.readText()).toBe('one')
})
