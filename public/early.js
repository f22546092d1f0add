// Runs before the first paint, so that neither the theme nor the layout of an embedded page flickers. The app maintains
// these attributes later: src/views/shell/theme.ts and src/views/page/App.tsx.
{
  const page = document.documentElement
  try {
    const theme = localStorage.getItem('demarche-theme')
    if (theme === 'light' || theme === 'dark') page.dataset.theme = theme
  } catch {
    // Storage may be forbidden: then the device decides.
  }
  // What was built keeps room for controls, unless the app cannot come: src/styles/prerendered.css.
  page.dataset.scripts = ''
  const hear = ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return
    delete page.dataset.scripts
    delete page.dataset.corpus
  }
  addEventListener('error', hear, { capture: true })
  const asked = new URLSearchParams(location.search)
  if (asked.has('embed')) page.dataset.embed = ''
  if (asked.has('corpus')) {
    page.dataset.corpus = ''
    const fetchAhead = (file, attributes) =>
      document.head.append(
        Object.assign(document.createElement('link'), { href: page.dataset.root + file, ...attributes }),
      )
    const manifest = `corpora/${encodeURIComponent(asked.get('corpus'))}/manifest.json`
    fetchAhead(manifest, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' })
    for (const file of page.dataset.workerSource?.split(' ') ?? []) fetchAhead(file, { rel: 'modulepreload' })
  }
}
