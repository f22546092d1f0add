import { useState } from 'react'
import { useStore } from 'zustand'
import { updateStore } from '../../state/updates.ts'
import { useSpeech } from '../context/speech.ts'

/** A notice that a newer build is available. Once dismissed, it does not return until a reload. */
export function UpdateNotice() {
  const { say } = useSpeech()
  const take = useStore(updateStore, ({ take }) => take)
  const [isPutOff, putOff] = useState(false)
  return (
    <div className="update" aria-live="polite">
      {take && !isPutOff && (
        <div className="notice">
          <p>{say('update.ready')}</p>
          <button type="button" className="primary" onClick={take}>
            {say('update.take')}
          </button>{' '}
          <button type="button" onClick={() => putOff(true)}>
            {say('update.later')}
          </button>
        </div>
      )}
    </div>
  )
}
