import { screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { closePage } from '../../testing/openPage.tsx'
import { renderPart } from '../../testing/renderPart.tsx'
import { ReportError } from './ReportError.tsx'

afterEach(closePage)

const file = {
  id: '2021-04-19-call',
  version: '0123456789',
  ...{ published: 0, updated: 0, claims: [], sources: [], revisions: [] },
}

it.each([
  ['en', 'Report an error'],
  ['ar', 'الإبلاغ عن خطأ'],
  ['ru', 'Сообщить об ошибке'],
] as const)('opens a message with the record, its version and the language: %s', async (locale, name) => {
  document.documentElement.dataset.reportTo = 'editors@example.org'
  await renderPart(locale, <ReportError file={file} />)
  const link = screen.getByRole<HTMLAnchorElement>('link', { name })
  expect(link.href).toMatch(/^mailto:editors@example\.org\?subject=2021-04-19-call&/)
  const body = new URL(link.href).searchParams.get('body')
  expect(body).toContain(`Version: 0123456789, ${locale}`)
})

it('shows nothing where no address is set', async () => {
  const part = await renderPart('en', <ReportError file={file} />)
  expect(part.textContent).toBe('')
})
