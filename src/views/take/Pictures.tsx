import { useState } from 'react'
import { type DayRange, windowOf } from '../../model/window.ts'
import { useNames } from '../context/names.ts'
import { useSite } from '../context/site.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useOpened } from '../data/useOpened.ts'
import { useQuestion, useSource } from '../data/useQuestion.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { fileName } from './fileName.ts'
import type { PictureFormat } from './renderPicture.ts'
import { saveBlob } from './saveFile.ts'
import '../ui/share.css'

/** Whether the browser has what a picture is drawn with. */
const canDraw = (): boolean =>
  typeof FontFace === 'function' && document.createElement('canvas').getContext('2d') !== null

type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'drawing' }
  | { readonly state: 'failed'; readonly format: PictureFormat; readonly error: unknown }

/** Buttons that save the timeline in view as a picture. Nothing where there is none, or the browser cannot draw one. */
export function Pictures() {
  const source = useSource()
  const names = useNames()
  const speech = useSpeech()
  const { say } = speech
  const address = useAddress()
  const { marked } = useOpened()
  const { hrefOf } = useSite()
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })
  const [isAble] = useState(canDraw)
  const count = useQuestion('count', address.query).data ?? 0
  if (!isAble || count === 0) return null

  const window: DayRange = windowOf(names, address, marked)
  const draw = async (format: PictureFormat) => {
    setSaving({ state: 'drawing' })
    try {
      const [{ pictureOfView }, { renderPicture }] = await Promise.all([
        import('./pictureOfView.ts'),
        import('./renderPicture.ts'),
      ])
      const view = await pictureOfView({ source, names, speech, address, window, hrefOf })
      saveBlob(`${fileName(address)}.${format}`, await renderPicture(view, format))
      setSaving({ state: 'idle' })
    } catch (error) {
      setSaving({ state: 'failed', format, error })
    }
  }
  return (
    <>
      <fieldset className="share" aria-busy={saving.state === 'drawing'}>
        <legend>{say('take.picture')}</legend>
        <button type="button" onClick={() => draw('svg')}>
          SVG
        </button>
        <button type="button" onClick={() => draw('png')}>
          PNG
        </button>
      </fieldset>
      {saving.state === 'failed' && (
        <ErrorNotice what={say('failure.picture')} error={saving.error} onRetry={() => draw(saving.format)} />
      )}
    </>
  )
}
