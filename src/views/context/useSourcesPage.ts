import { homeAddress, SOURCES_PATH } from '../../query/address.ts'
import { useSite } from './site.ts'
import { useAddress } from './useAddress.ts'

/**
 * The URL of the page of sources, which is a document without the app. Null where there is none: it lists the site's own
 * records, and someone else's frame shows only what was embedded.
 */
export function useSourcesPage(): string | null {
  const { hrefOf } = useSite()
  const { locale, corpus, embed } = useAddress()
  return corpus === null && !embed ? `${hrefOf(homeAddress(locale))}${SOURCES_PATH}` : null
}
