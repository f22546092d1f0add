import { screen, within } from '@testing-library/react'
import { vi } from 'vitest'
import type { Locale } from '../schema/vocabulary.ts'
import { MESSAGES } from './messages.ts'
import type { OpenPage } from './openPage.tsx'

/* Shared by tests of the sheet to cite, save, follow and embed: opening it, and capturing saved files. */

/** Opens the sheet from the masthead and waits until the records are loaded. */
export async function openSheet(page: OpenPage, language: Locale): Promise<HTMLElement> {
  const banner = within(screen.getByRole('banner'))
  await page.user.click(banner.getByRole('button', { name: MESSAGES[language]['take.open'] }))
  const sheet = screen.getByRole('dialog', { name: MESSAGES[language]['take.title'] })
  await within(sheet).findAllByRole('button', { name: MESSAGES[language]['take.copyCitation'] })
  return sheet
}

/** Strips bidi isolates (U+2066–2069). */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '')

export interface SavedFile {
  readonly name: string
  readonly type: string
  readonly text: string
  /** Whether the blob URL was not yet revoked when the download started. */
  readonly wasThere: boolean
}

/** Mocks blob URLs and link clicks to capture downloads. Undo with `vi.restoreAllMocks`. */
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
    /** Presses the button and returns the one file that it saves. */
    async save(page: Pick<OpenPage, 'user'>, within: HTMLElement): Promise<SavedFile> {
      const before = caught.length
      await page.user.click(within)
      if (caught.length !== before + 1) throw new Error(`saved ${caught.length - before} files`)
      return (await caught.at(-1)) as SavedFile
    },
    /** Blob URLs that were not revoked. */
    kept: () => [...known.keys()].filter((address) => !revoked.mock.calls.some(([gone]) => gone === address)),
  }
}
