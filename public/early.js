// Runs before the first paint, so that neither the theme nor the layout of an embedded page flickers. The app maintains
// these attributes later: src/views/shell/theme.ts and src/views/page/App.tsx.
{
  const page = document.documentElement
  try {
    const theme = localStorage.getItem('demarche-theme')
    if (theme === 'light' || theme === 'dark') page.dataset.theme = theme
  } catch {
    // Storage may be blocked: then the system's preference applies.
  }
  // With scripts, the prerendered page reserves space for controls (src/styles/prerendered.css). If a script fails to
  // load, it does not.
  page.dataset.scripts = ''
  const onError = ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return
    delete page.dataset.scripts
    delete page.dataset.corpus
  }
  addEventListener('error', onError, { capture: true })
  const params = new URLSearchParams(location.search)
  if (params.has('embed')) page.dataset.embed = ''
  const corpus = params.get('corpus') ?? ''
  // As in src/schema/slug.ts: with any other name the app shows the site's own records.
  if (/^[a-z0-9-]+$/.test(corpus)) {
    page.dataset.corpus = ''
    const fetchAhead = (file, attributes) =>
      document.head.append(
        Object.assign(document.createElement('link'), { href: page.dataset.root + file, ...attributes }),
      )
    const manifest = `corpora/${corpus}/manifest.json`
    fetchAhead(manifest, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' })
    for (const file of page.dataset.workerSource?.split(' ') ?? []) fetchAhead(file, { rel: 'modulepreload' })
  }
}
