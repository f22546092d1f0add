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
  /** Opens the sheet to cite, save and embed; undefined if there is none. */
  readonly onTake: (() => void) | undefined
}

/** Buttons that share this page: copy the link to the event or view, and the system's share sheet if supported. */
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
          // `share` rejects when the reader cancels: that is no error.
          onClick={() => void navigator.share({ title, url: eventLink }).catch(() => undefined)}
        >
          {say('share.sheet')}
        </button>
      )}
    </div>
  )
}
