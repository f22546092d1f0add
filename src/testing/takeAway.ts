import { screen, within } from '@testing-library/react'
import { vi } from 'vitest'
import type { Locale } from '../schema/vocabulary.ts'
import { MESSAGES } from './messages.ts'
import type { OpenPage } from './openPage.tsx'

/* What tests of the sheet to cite, save, follow and embed share: its opening, and what it saves. */

/** Opens the sheet from the masthead and waits until the records are gathered. */
export async function openSheet(page: OpenPage, language: Locale): Promise<HTMLElement> {
  const banner = within(screen.getByRole('banner'))
  await page.user.click(banner.getByRole('button', { name: MESSAGES[language]['take.open'] }))
  const sheet = screen.getByRole('dialog', { name: MESSAGES[language]['take.title'] })
  await within(sheet).findAllByRole('button', { name: MESSAGES[language]['take.copyCitation'] })
  return sheet
}

/** Text as it goes elsewhere, without the marks that only our page needs. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '')

export interface SavedFile {
  readonly name: string
  readonly type: string
  readonly text: string
  /** Whether the text could still be fetched when the browser was told to save it. */
  readonly wasThere: boolean
}

/** Stands where the browser would save a file: keeps what it would have been given. `vi.restoreAllMocks` ends it. */
export function catchSaved() {
  const known = new Map<string, Blob>()
  const caught: Promise<SavedFile>[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:saved-${known.size}`
    known.set(address, blob as Blob)
    return address
  })
  const revoked = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {})
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = known.get(this.href)
    const wasThere = revoked.mock.calls.every(([address]) => address !== this.href)
    const { download: name } = this
    caught.push(
      (async () => ({ name, type: blob?.type ?? '', text: (await blob?.text()) ?? '', wasThere }))(),
    )
  })
  return {
    /** Presses the button and reads the one file that this saves. */
    async save(page: Pick<OpenPage, 'user'>, within: HTMLElement): Promise<SavedFile> {
      const before = caught.length
      await page.user.click(within)
      if (caught.length !== before + 1) throw new Error(`saved ${caught.length - before} files`)
      return (await caught.at(-1)) as SavedFile
    },
    /** The texts that were given to the browser and not yet let go. */
    kept: () => [...known.keys()].filter((address) => !revoked.mock.calls.some(([gone]) => gone === address)),
  }
}
