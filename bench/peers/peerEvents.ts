import type { FullEvent } from '../../src/exchange/fullEvent.ts'
import { formatIsoDay } from '../../src/lib/day.ts'

/** The fields of an event that the peers show. */
export interface PeerEvent {
  readonly title: string
  /** As 2021-04-19; both inclusive. */
  readonly start: string
  readonly end: string
}

export const peerEventOf = ({ title, when }: Pick<FullEvent, 'title' | 'when'>): PeerEvent => ({
  title: title.en,
  start: formatIsoDay(when.first),
  end: formatIsoDay(when.last),
})
