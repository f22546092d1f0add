import { useState } from 'react'
import { toCsv } from '../../exchange/csv.ts'
import type { FullEvent } from '../../exchange/fullEvent.ts'
import { toCalendar } from '../../exchange/icalendar.ts'
import { toJson } from '../../exchange/json.ts'
import { withoutIsolates } from '../../lib/isolates.ts'
import { homeOf } from '../../query/address.ts'
import { useSite } from '../context/site.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { fileName } from './fileName.ts'
import { saveFile } from './saveFile.ts'
import '../ui/share.css'

interface DownloadsProps {
  readonly events: readonly FullEvent[]
  readonly name: string
  /** The version of the corpus. */
  readonly version: string
  /** The URL of a view with the same events. */
  readonly address: string
}

/** Buttons that save the events as tables, JSON or a calendar. */
export function Downloads({ events, name, version, address }: DownloadsProps) {
  const speech = useSpeech()
  const { say } = speech
  const here = useAddress()
  const { hrefOf } = useSite()
  const [leftOut, setLeftOut] = useState(0)
  const addressOf = (id: string) => hrefOf({ ...homeOf(here), page: { kind: 'event', id } })
  const [saved, setSaved] = useState('')
  const save = (ending: string, type: string, text: string) => {
    const file = `${fileName(here)}.${ending}`
    saveFile(file, type, text)
    setSaved(file)
  }

  const saveCalendar = () => {
    const calendar = toCalendar(events, { name: withoutIsolates(name), speech, addressOf })
    setLeftOut(calendar.leftOut)
    save('ics', 'text/calendar', calendar.text)
  }
  return (
    <fieldset className="share">
      <legend>{say('take.save')}</legend>
      <button type="button" onClick={() => save('csv', 'text/csv', toCsv(events))}>
        CSV
      </button>
      <button
        type="button"
        onClick={() => save('json', 'application/json', toJson(events, { version, address }))}
      >
        JSON
      </button>
      <button type="button" onClick={saveCalendar}>
        {say('take.calendar')}
      </button>
      <span aria-live="polite">{saved !== '' && say('take.saved', { file: saved })}</span>
      {leftOut > 0 && <span role="note">{say('take.leftOut', { events: leftOut })}</span>}
    </fieldset>
  )
}
