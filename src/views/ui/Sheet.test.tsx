import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { Sheet } from './Sheet.tsx'

afterEach(() => {
  document.body.replaceChildren()
})

/* Closing by Escape and the focus trap are features of the browser: `e2e/take.spec.ts`. */

const sheet = () => screen.getByRole<HTMLDialogElement>('dialog', { name: 'Help' })

function show(onClose: () => void) {
  return render(
    <StrictMode>
      <Sheet label="Help" className="filter-sheet" onClose={onClose}>
        <p>Words</p>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </Sheet>
    </StrictMode>,
  )
}

it('a sheet is open from the first, over the page, and bears its name', () => {
  const modal = vi.spyOn(HTMLDialogElement.prototype, 'showModal')
  show(() => {})
  expect(sheet().open).toBe(true)
  expect(modal).toHaveBeenCalled()
  expect(sheet().className).toBe('sheet filter-sheet')
  modal.mockRestore()
})

it('it is read from its top: it has the focus itself, not its first control', async () => {
  show(() => {})
  expect(document.activeElement).toBe(sheet())
  await userEvent.setup().tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }))
})

it('closed by its button or by the browser it says so once; put up twice, as in strict mode, not at all', async () => {
  const onClose = vi.fn()
  show(onClose)
  // Browsers fire `close` asynchronously, when the sheet may be open again.
  sheet().dispatchEvent(new Event('close'))
  expect(onClose).not.toHaveBeenCalled()
  sheet().close()
  expect(onClose).toHaveBeenCalledTimes(1)
  await userEvent.setup().click(screen.getByText('Close'))
  expect(onClose).toHaveBeenCalledTimes(2)
})

it('taken away it is closed, so that the page below can be used again', () => {
  const { unmount } = show(() => {})
  const taken = sheet()
  unmount()
  expect(taken.open).toBe(false)
})
