import { useState } from 'react'
import type { MessageKey } from '../../i18n/speech.ts'
import { homeAddress, type Page } from '../../query/address.ts'
import { useSite } from '../site.ts'
import { useSpeech } from '../speech.ts'
import { useAddress } from '../useAddress.ts'

interface CopyButtonProps {
  readonly label: MessageKey
  readonly link: string
}

/** Copies a link; where the browser will not, shows it to be copied by hand. */
function CopyButton({ label, link }: CopyButtonProps) {
  const { say } = useSpeech()
  const [outcome, setOutcome] = useState<{ readonly link: string; readonly copied: boolean } | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setOutcome({ link, copied: true })
    } catch {
      setOutcome({ link, copied: false })
    }
  }
  const said = outcome?.link === link ? outcome : null
  return (
    <span className="copy">
      <button type="button" onClick={copy}>
        {say(label)}
      </button>
      <span aria-live="polite">{said?.copied && say('share.copied')}</span>
      {said && !said.copied && (
        <label>
          {say('share.byHand')}{' '}
          <input type="text" readOnly dir="ltr" value={link} onFocus={({ target }) => target.select()} />
        </label>
      )}
    </span>
  )
}

/** Ways to send this page on: the event alone, the whole view, the system's own sheet where there is one. */
export function ShareButtons({ title, page }: { readonly title: string; readonly page: Page }) {
  const { say, locale } = useSpeech()
  const address = useAddress()
  const { hrefOf, isFile } = useSite()
  const eventLink = hrefOf({ ...homeAddress(locale), page })
  return (
    <div className="share">
      <CopyButton label="share.event" link={eventLink} />
      <CopyButton label="share.view" link={hrefOf(address)} />
      {!isFile && 'share' in navigator && (
        <button
          type="button"
          // Closing the system's sheet rejects: the reader changed their mind, nothing failed.
          onClick={() => void navigator.share({ title, url: eventLink }).catch(() => undefined)}
        >
          {say('share.sheet')}
        </button>
      )}
    </div>
  )
}
