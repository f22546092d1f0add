import { wordmark } from '../../i18n/locale.ts'
import { useSite } from '../context/site.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'

/** The foot of an embedded page: the site's name and a link to the same address on the site. */
export function EmbedFoot() {
  const { say, locale } = useSpeech()
  const address = useAddress()
  const { hrefOf } = useSite()
  return (
    <footer className="embed-foot">
      <a href={hrefOf({ ...address, embed: false })} target="_blank" rel="noopener">
        {say('embed.open', { site: wordmark[locale] })}
      </a>
    </footer>
  )
}
