import { useState } from 'react'
import { endonym, wordmark } from '../../i18n/locale.ts'
import { atPage, homeAddress } from '../../query/address.ts'
import type { Chronicle } from '../../schema/published.ts'
import { LOCALES } from '../../schema/vocabulary.ts'
import { rememberedTheme, rememberLanguage, rememberTheme, THEMES } from '../../state/preferences.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { Link } from '../ui/Link.tsx'
import { Select } from '../ui/Select.tsx'
import { applyTheme } from './theme.ts'
import './Header.css'

function ThemeChoice() {
  const { say } = useSpeech()
  const [theme, setTheme] = useState(rememberedTheme)
  return (
    <Select
      label={say('theme.label')}
      isLabelUnseen
      value={theme}
      options={THEMES.map((value) => ({ value, words: say(`theme.${value}`) }))}
      onChoose={(chosen) => {
        rememberTheme(chosen)
        setTheme(chosen)
        applyTheme()
      }}
    />
  )
}

interface HeaderProps {
  readonly chronicle: Chronicle | undefined
  /** Opens the sheet to cite, save and embed; undefined until the corpus is loaded. */
  readonly onTake: (() => void) | undefined
  readonly onHelp: () => void
}

export function Header({ chronicle, onTake, onHelp }: HeaderProps) {
  const { say, locale } = useSpeech()
  const address = useAddress()
  return (
    <header className="masthead">
      <Link className="wordmark" to={homeAddress(locale)}>
        {wordmark[locale]}
      </Link>
      {chronicle && (
        <Link
          className="story"
          to={atPage(address, { kind: 'chronicle', id: chronicle.id })}
          data-opens={chronicle.id}
        >
          {chronicle.title[locale]}
        </Link>
      )}
      <nav aria-label={say('nav.languages')}>
        {LOCALES.map((other) => (
          <Link
            key={other}
            to={{ ...address, locale: other }}
            lang={other}
            hrefLang={other}
            aria-current={other === address.locale ? 'true' : undefined}
            onFollow={() => rememberLanguage(other)}
          >
            {endonym[other]}
          </Link>
        ))}
      </nav>
      {onTake && (
        <button type="button" className="quiet take-open" onClick={onTake}>
          {say('take.open')}
        </button>
      )}
      <ThemeChoice />
      <button type="button" className="quiet" onClick={onHelp}>
        {say('nav.help')}
      </button>
    </header>
  )
}
