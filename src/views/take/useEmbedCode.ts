import { embedCode } from '../../exchange/embedCode.ts'
import type { Address } from '../../query/address.ts'
import { siteFile } from '../../state/syncLink.ts'
import { useSite } from '../context/site.ts'

/** The HTML to embed this address in another page. */
export function useEmbedCode(address: Address, title: string): string {
  const { hrefOf } = useSite()
  return embedCode({
    locale: address.locale,
    title,
    frame: hrefOf({ ...address, embed: true }),
    page: hrefOf({ ...address, embed: false }),
    script: siteFile('embed.js'),
  })
}
