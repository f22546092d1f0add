import './trustedTypes.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { addressStore } from './state/addressStore.ts'
import { rememberedLanguage } from './state/preferences.ts'
import { startLink } from './state/syncLink.ts'
import { watchForUpdates } from './state/updates.ts'
import './styles/fonts.ts'
import './styles/fontFallbacks.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/prerendered.css'
import './styles/embedded.css'
import laterStyles from './styles/later.css?url'
import { speechQuery } from './views/context/speech.ts'
import { queryClient } from './views/data/queryClient.ts'
import { prefetchCorpus } from './views/data/useCorpus.ts'
import { App } from './views/page/App.tsx'
import { isBuiltShown } from './views/prerender/replacePrerendered.ts'
import { applyTheme } from './views/shell/theme.ts'
import { boardQuery } from './views/timeline/boardQuery.ts'
import { watchFocus } from './views/ui/focus.ts'

applyTheme()
startLink(rememberedLanguage())

const place = document.getElementById('app')
if (!place) throw new Error('main: the page has no #app')
watchFocus(place)
document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: laterStyles }))
const root = createRoot(place)
const draw = () =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )

const { locale, corpus } = addressStore.getState()
const needed = [prefetchCorpus(corpus), queryClient.prefetchQuery(speechQuery(locale))]
if (corpus !== null) {
  void queryClient.prefetchQuery(boardQuery)
  // Not in a transition, because nothing of this corpus is readable yet.
  void Promise.all(needed).then(draw)
} else if (isBuiltShown()) {
  // The prerendered page is readable meanwhile. Render in a transition, so that input is not blocked. A prefetch that
  // fails is retried by the app, which shows the error.
  void Promise.all(needed).then(() => startTransition(draw))
} else draw()

// After `load`, so that precaching does not compete with what the page needs now.
addEventListener('load', () => void watchForUpdates())
