import type { Speech } from '../i18n/speech.ts'
import type { Names } from '../index/names.ts'
import type { Page } from '../query/address.ts'
import type { Actor, Chronicle, EventHead } from '../schema/published.ts'

/** The document that an address opens. */
export type OpenDocument =
  | { readonly kind: 'event'; readonly event: EventHead }
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'chronicle'; readonly chronicle: Chronicle }
  | { readonly kind: 'unknown'; readonly what: 'event' | 'actor' | 'chronicle'; readonly id: string }

/** Null if the page opens no document. `event` is the event with the page's id or former id, null if there is none. */
export function openedBy(names: Names, page: Page, event: EventHead | null): OpenDocument | null {
  if (page.kind === 'timeline') return null
  const { kind, id } = page
  if (kind === 'event' && event) return { kind, event }
  const actor = kind === 'actor' ? names.actors.get(id) : undefined
  if (actor) return { kind: 'actor', actor }
  const chronicle = kind === 'chronicle' ? names.chronicles.get(id) : undefined
  return chronicle ? { kind: 'chronicle', chronicle } : { kind: 'unknown', what: kind, id }
}

export function titleOf(opened: OpenDocument, { say, locale }: Speech): string {
  switch (opened.kind) {
    case 'event':
      return opened.event.title[locale]
    case 'actor':
      return opened.actor.name[locale]
    case 'chronicle':
      return opened.chronicle.title[locale]
    case 'unknown':
      return say(`unknown.${opened.what}Title`)
  }
}
