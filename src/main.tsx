import './trust.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { rememberedLanguage } from './state/preferences.ts'
import { startLink } from './state/syncLink.ts'
import { watchForUpdates } from './state/updates.ts'
import './styles/fonts.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/filters.css'
import './styles/list.css'
import './styles/document.css'
import './styles/built.css'
import './styles/embed.css'
import './styles/media.css'
import { App } from './views/App.tsx'
import { watchFocus } from './views/focus.ts'
import { carriedEvent } from './views/load.ts'
import { queryClient } from './views/queryClient.ts'
import { applyTheme } from './views/shell/theme.ts'

applyTheme()
startLink(rememberedLanguage())

const carried = carriedEvent()
if (carried) queryClient.setQueryData(['event', carried.id], carried)

const place = document.getElementById('app')
if (!place) throw new Error('main: the page has no #app')
watchFocus(place)
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)

// What is kept for later must not keep the reader waiting now.
addEventListener('load', () => void watchForUpdates())
