import type { Address } from '../../query/address.ts'
import { CopyButton } from '../CopyButton.tsx'
import { useSite } from '../site.ts'
import { useSpeech } from '../speech.ts'

const attribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** Roughly what an event takes at a column's width; a page that listens for the frame's height need not guess. */
const HEIGHT = 720

/** The frame that shows this address in someone else's page. */
export function EmbedCode({ address, title }: { readonly address: Address; readonly title: string }) {
  const { say } = useSpeech()
  const { hrefOf } = useSite()
  const source = attribute(hrefOf({ ...address, embed: true }))
  const code = `<iframe src="${source}" title="${attribute(title)}" width="100%" height="${HEIGHT}" loading="lazy"></iframe>`
  return (
    <div className="embed-code">
      <code dir="ltr">{code}</code>
      <p className="share">
        <CopyButton label={say('take.copyEmbed')} text={code} />
      </p>
    </div>
  )
}
