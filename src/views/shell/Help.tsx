import { useState } from 'react'
import type { MessageKey } from '../../i18n/speech.ts'
import { rememberedShortcuts, rememberShortcuts } from '../../state/preferences.ts'
import { useSpeech } from '../context/speech.ts'
import { useSourcesPage } from '../context/useSourcesPage.ts'

const KEYS: readonly (readonly [string, MessageKey])[] = [
  ['?', 'help.key.help'],
  ['/', 'help.key.find'],
  ['Tab', 'help.key.tab'],
  ['← → ↑ ↓', 'help.key.arrows'],
  ['Enter', 'help.key.enter'],
  ['Shift Enter', 'help.key.day'],
  ['K J', 'help.key.neighbours'],
  ['Esc', 'help.key.escape'],
]

/** What the page is, and its keys. */
export function Help() {
  const { say } = useSpeech()
  const sources = useSourcesPage()
  const [hasShortcuts, setShortcuts] = useState(rememberedShortcuts)
  return (
    <>
      <p>{say('help.checked')}</p>
      {sources !== null && (
        <p>
          <a href={sources}>{say('sources.all')}</a>
        </p>
      )}
      <p>{say('help.pointer')}</p>
      <h3>{say('help.keys')}</h3>
      <dl className="keys">
        {KEYS.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{`${key} `}</kbd>
              ))}
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={hasShortcuts}
          onChange={({ target }) => {
            rememberShortcuts(target.checked)
            setShortcuts(target.checked)
          }}
        />{' '}
        <span>{say('help.shortcuts')}</span>
      </label>
    </>
  )
}
