import { type KeyboardEvent, useRef, useState } from 'react'
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

/** The head of the page. On a phone all but the name and the languages is in a menu. */
export function Header({ chronicle, onTake, onHelp }: HeaderProps) {
  const { say, locale } = useSpeech()
  const address = useAddress()
  const menu = useRef<HTMLDivElement>(null)
  const more = useRef<HTMLButtonElement>(null)
  const isMenu = () => menu.current?.matches(':popover-open')
  /** A sheet returns the focus to where it was: not into the menu, which it closes. */
  const fromMenu = (open: () => void) => () => {
    if (isMenu()) more.current?.focus()
    open()
  }
  /** Escape closes the menu alone. */
  const keepEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isMenu()) event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from any of its controls
    <header className="masthead" onKeyDown={keepEscape}>
      <Link className="wordmark" to={homeAddress(locale)}>
        {wordmark[locale]}
      </Link>
      <div ref={menu} id="tools" className="popover tools" popover="auto">
        {chronicle && (
          <Link
            className="story"
            to={atPage(address, { kind: 'chronicle', id: chronicle.id })}
            data-opens={chronicle.id}
            onFollow={() => menu.current?.hidePopover?.()}
          >
            {chronicle.title[locale]}
          </Link>
        )}
        {onTake && (
          <button type="button" className="take-open" onClick={fromMenu(onTake)}>
            {say('take.open')}
          </button>
        )}
        <ThemeChoice />
        <button type="button" onClick={fromMenu(onHelp)}>
          {say('nav.help')}
        </button>
      </div>
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
      <button ref={more} type="button" className="more" popoverTarget="tools">
        {say('nav.more')}
      </button>
    </header>
  )
}
