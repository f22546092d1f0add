import { useStore } from 'zustand'
import { visible } from '../../lib/visible.ts'
import { dropUnread } from '../../state/syncLink.ts'
import { unreadStore } from '../../state/unreadStore.ts'
import { useSpeech } from '../context/speech.ts'

/** Maximum number of characters of a part: enough to recognise it. */
const MAX_LENGTH = 60

const named = (part: string): string => {
  const characters = [...visible(part)]
  const shown = characters.length > MAX_LENGTH ? [...characters.slice(0, MAX_LENGTH), '…'] : characters
  return `\u2068${shown.join('')}\u2069`
}

/** Names the parts of the link that could not be read, until it is closed. */
export function UnreadNotice() {
  const { say, list } = useSpeech()
  const parts = useStore(unreadStore)
  if (parts.length === 0) return null
  return (
    <div className="notice" role="note">
      <p>{say('link.unread', { parts: list(parts.map(named)) })}</p>
      <button type="button" onClick={dropUnread}>
        {say('detail.close')}
      </button>
    </div>
  )
}
