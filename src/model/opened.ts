import type { Speech } from '../i18n/speech.ts'
import type { Corpus } from '../index/corpus.ts'
import type { Page } from '../query/address.ts'
import type { Actor, Chronicle, EventHead } from '../schema/published.ts'
import { partsIn } from './detail.ts'

/** What an address opens beside the events. */
export type OpenDocument =
  | { readonly kind: 'event'; readonly event: EventHead }
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'chronicle'; readonly chronicle: Chronicle }
  | { readonly kind: 'unknown'; readonly what: 'event' | 'actor' | 'chronicle'; readonly id: string }

/** Null where only the events are asked for. Former ids of events open them too. */
export function openedBy(corpus: Corpus, page: Page): OpenDocument | null {
  if (page.kind === 'timeline') return null
  const { kind, id } = page
  const event = kind === 'event' ? corpus.byId.get(id) : undefined
  if (event) return { kind: 'event', event }
  const actor = kind === 'actor' ? corpus.actors.get(id) : undefined
  if (actor) return { kind: 'actor', actor }
  const chronicle = kind === 'chronicle' ? corpus.chronicles.get(id) : undefined
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

/** The events of an actor or a story, in order of time; null for what has none of its own. */
export function eventsOf(corpus: Corpus, opened: OpenDocument | null): readonly EventHead[] | null {
  if (opened?.kind === 'actor') return partsIn(corpus, opened.actor.id).map(({ event }) => event)
  if (opened?.kind !== 'chronicle') return null
  const steps = new Set(opened.chronicle.steps.map(({ event }) => corpus.byId.get(event)))
  return corpus.events.filter((event) => steps.has(event))
}
