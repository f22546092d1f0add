import { homeOf, type Page } from '../../query/address.ts'
import { useSite } from '../context/site.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useIsNarrow } from '../context/useMedia.ts'
import { CopyButton } from '../ui/CopyButton.tsx'

interface ShareButtonProps {
  readonly title: string
  readonly page: Page
}

/** Shares the link to this page: by the system's share sheet on a phone that has one, else by copying it. */
export function ShareButton({ title, page }: ShareButtonProps) {
  const { say } = useSpeech()
  const address = useAddress()
  const isNarrow = useIsNarrow()
  const { hrefOf, isFile } = useSite()
  const url = hrefOf({ ...homeOf(address), page })
  if (isFile || !isNarrow || !('share' in navigator))
    return <CopyButton label={say('share.event')} text={url} />
  return (
    // `share` rejects when the reader cancels: that is no error.
    <button type="button" onClick={() => void navigator.share({ title, url }).catch(() => undefined)}>
      {say('share.sheet')}
    </button>
  )
}
