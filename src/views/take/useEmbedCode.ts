import { escapeMarkup } from '../../lib/escapeMarkup.ts'
import type { Address } from '../../query/address.ts'
import { siteFile } from '../../state/syncLink.ts'
import { useSite } from '../context/site.ts'

/** Height in pixels if the host strips the script: about the height of an event at column width. */
const HEIGHT = 720

/** The HTML of an iframe of this address, with a script for its height. If the host strips that, the iframe scrolls. */
export function useEmbedCode(address: Address, title: string): string {
  const { hrefOf } = useSite()
  const source = escapeMarkup(hrefOf({ ...address, embed: true }))
  const script = escapeMarkup(siteFile('embed.js'))
  return `<iframe src="${source}" title="${escapeMarkup(title)}" width="100%" height="${HEIGHT}" loading="lazy"></iframe>
<script src="${script}" async></script>`
}
