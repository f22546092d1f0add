import { ROLES, type Role } from '../schema/vocabulary.ts'
import type { ColumnStore } from './columns.ts'

/**
 * Inverted index of actors: for actor a, the rows in which it or a descendant takes part are at `starts[a]` up to (not
 * including) `ends[a]`, ascending, without duplicates. Much faster than a scan of every row's participations. Each
 * participation takes 5 bytes for the actor and 5 for each of its ancestors.
 */
export interface Postings {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly rows: Uint32Array
  /** Bit mask of the roles in that row; see `bitsOf`. */
  readonly roles: Uint8Array
}

/** By index in `ROLES`; a byte has room for eight. */
const bitOf = Uint8Array.from(ROLES, (_, index) => 1 << index)

/** The bit mask of these roles. */
export const bitsOf = (roles: readonly Role[]): number =>
  roles.reduce((bits, role) => bits | (1 << ROLES.indexOf(role)), 0)

/** Where each actor's postings start: allocates space for the participations of the actor and its descendants. */
function roomFor(actors: Uint16Array, lines: readonly (readonly number[])[]): Uint32Array {
  const own = new Uint32Array(lines.length)
  for (let at = 0; at < actors.length; at++) own[actors[at] ?? 0] = (own[actors[at] ?? 0] ?? 0) + 1
  const starts = new Uint32Array(lines.length + 1)
  for (const [actor, line] of lines.entries()) {
    for (const member of line) starts[member + 1] = (starts[member + 1] ?? 0) + (own[actor] ?? 0)
  }
  for (let actor = 0; actor < lines.length; actor++) {
    starts[actor + 1] = (starts[actor + 1] ?? 0) + (starts[actor] ?? 0)
  }
  return starts
}

/** Builds the index. `lines` has each actor with its ancestors. O(participations × depth). */
export function postingsOf(
  { size, participations }: ColumnStore,
  lines: readonly (readonly number[])[],
): Postings {
  const { starts: starting, actors, roles: played } = participations
  const starts = roomFor(actors, lines)
  const ends = starts.slice(0, -1)
  const rows = new Uint32Array(starts.at(-1) ?? 0)
  const roles = new Uint8Array(rows.length)
  for (let row = 0; row < size; row++) {
    const end = starting[row + 1] ?? 0
    for (let at = starting[row] ?? 0; at < end; at++) {
      const line = lines[actors[at] ?? 0] ?? []
      const bit = bitOf[played[at] ?? 0] ?? 0
      for (let step = 0; step < line.length; step++) {
        const actor = line[step] ?? 0
        let posting = ends[actor] ?? 0
        // Same actor already posted for this row (another role, or via another descendant): merge the role bits.
        if (posting > (starts[actor] ?? 0) && rows[posting - 1] === row) posting--
        rows[posting] = row
        roles[posting] = (roles[posting] ?? 0) | bit
        ends[actor] = posting + 1
      }
    }
  }
  return { starts, ends, rows, roles }
}
