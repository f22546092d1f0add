import { screen, within } from '@testing-library/react'
import { inject, vi } from 'vitest'
import { ar } from '../i18n/messages/ar.ts'
import { en } from '../i18n/messages/en.ts'
import { ru } from '../i18n/messages/ru.ts'
import { fetchFile } from '../lib/fetchFile.ts'
import type { CorpusFile, EventFile, EventHead, EventsFile } from '../schema/published.ts'
import { ACTING_ROLES, type Locale, type Role } from '../schema/vocabulary.ts'
import type { OpenPage } from './openPage.tsx'

/* What tests of the sheet to cite, save, follow and embed share: its opening, what it saves, and records to count. */

export const CALL = '2021-04-19-patrushev-sullivan-call'
export const SAY = { en, ar, ru }

/** Opens the sheet from the masthead and waits until the records are gathered. */
export async function openSheet(page: OpenPage, language: Locale): Promise<HTMLElement> {
  const banner = within(screen.getByRole('banner'))
  await page.user.click(banner.getByRole('button', { name: SAY[language]['take.open'] }))
  const sheet = screen.getByRole('dialog', { name: SAY[language]['take.title'] })
  await within(sheet).findAllByRole('button', { name: SAY[language]['take.copyCitation'] })
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

/** The records as they are served, to count in by plain loops. */
export async function servedRecords() {
  const site = inject('site')
  window.happyDOM.setURL(site.address)
  const read = <T>(file: string) =>
    fetchFile<T>(`${site.address}${site.records}${file}`, (response) => response.json())
  const corpus = await read<CorpusFile>('corpus.json')
  const { events: files } = await read<EventsFile>('events.json')
  const parents = new Map(corpus.actors.map(({ id, parent }) => [id, parent]))
  const belongsTo = (actor: string | undefined, whole: string): boolean =>
    actor !== undefined && (actor === whole || belongsTo(parents.get(actor), whole))
  const has = ({ actors }: EventHead, whole: string, roles?: readonly Role[]): boolean =>
    actors.some(({ actor, role }) => belongsTo(actor, whole) && (!roles || roles.includes(role)))
  const named = <T extends { readonly id: string }>(all: readonly T[], id: string): T => {
    const one = all.find((each) => each.id === id)
    if (!one) throw new Error(`no ${id}`)
    return one
  }
  return {
    /** Below the root. */
    folder: site.records,
    corpus,
    files,
    has,
    acts: (event: EventHead, whole: string) => has(event, whole, ACTING_ROLES),
    event: (id: string): EventHead => named(corpus.events, id),
    file: (id: string): EventFile => named(files, id),
    nameOf: (actor: string, language: Locale): string => named(corpus.actors, actor).name[language],
  }
}
