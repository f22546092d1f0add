import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { useSpeech } from '../context/speech.ts'
import { askAgain } from '../data/useQuestion.ts'
import { ErrorNotice } from './ErrorNotice.tsx'
import { Sheet } from './Sheet.tsx'

interface LazySheetProps {
  /** Its class, too. */
  readonly name: string
  readonly title: string
  readonly load: () => Promise<ComponentType>
  readonly onClose: () => void
}

/** A sheet whose content is loaded when it is opened. */
export function LazySheet({ name, title, load, onClose }: LazySheetProps) {
  const { say } = useSpeech()
  const { data: Content, error } = useQuery({
    queryKey: ['sheet', name],
    queryFn: load,
    meta: { isForLater: true },
  })
  return (
    <Sheet label={title} onClose={onClose} className={name}>
      <h2>{title}</h2>
      {error && <ErrorNotice what={say('failure.here')} error={error} onRetry={askAgain} />}
      {Content ? <Content /> : !error && <p role="status">{say('loading.here')}</p>}
      <button type="button" className="primary" onClick={onClose}>
        {say('detail.close')}
      </button>
    </Sheet>
  )
}
