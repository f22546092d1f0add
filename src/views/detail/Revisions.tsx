import { formatIsoDay } from '../../lib/day.ts'
import type { EventFile } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'

/** The changes made to a record after publication, as noted by its editors. */
export function Revisions({ revisions }: Pick<EventFile, 'revisions'>) {
  const { text, day } = useSpeech()
  return (
    <ul className="revisions">
      {revisions.map(({ on, note }) => (
        <li key={`${on} ${note.en}`}>
          <time dateTime={formatIsoDay(on)}>{day(on, 'long')}</time>: <span>{text(note)}</span>
        </li>
      ))}
    </ul>
  )
}
