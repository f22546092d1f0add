import { escapeMarkup } from '../../lib/escapeMarkup.ts'
import type { Address } from '../../query/address.ts'
import { siteFile } from '../../state/syncLink.ts'
import { useSite } from '../context/site.ts'

/** Roughly what an event takes at a column's width, where nothing else says it. */
const HEIGHT = 720

/**
 * The frame that shows this address in someone else's page, and the script that gives it the height it asks for. Where a
 * host strips the script, the frame scrolls.
 */
export function useEmbedCode(address: Address, title: string): string {
  const { hrefOf } = useSite()
  const source = escapeMarkup(hrefOf({ ...address, embed: true }))
  const script = escapeMarkup(siteFile('embed.js'))
  return `<iframe src="${source}" title="${escapeMarkup(title)}" width="100%" height="${HEIGHT}" loading="lazy"></iframe>
<script src="${script}" async></script>`
}
