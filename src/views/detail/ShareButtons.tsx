import { homeOf, type Page } from '../../query/address.ts'
import { useSite } from '../context/site.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import './ShareButtons.css'
import '../ui/share.css'

interface ShareButtonsProps {
  readonly title: string
  readonly page: Page
  /** Opens the ways to cite, save and embed; undefined where there are none. */
  readonly onTake: (() => void) | undefined
}

/** Ways to send this page on: the event alone, the whole view, the system's own sheet where there is one. */
export function ShareButtons({ title, page, onTake }: ShareButtonsProps) {
  const { say } = useSpeech()
  const address = useAddress()
  const { hrefOf, isFile } = useSite()
  const eventLink = hrefOf({ ...homeOf(address), page })
  return (
    <div className="share">
      <CopyButton label={say('share.event')} text={eventLink} />
      <CopyButton label={say('share.view')} text={hrefOf({ ...address, version: null, embed: false })} />
      {onTake && (
        <button type="button" onClick={onTake}>
          {say('take.open')}
        </button>
      )}
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
