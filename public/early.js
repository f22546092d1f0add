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
  // A visit has one typeface: ours if all its fonts load in time, else one of the computer. Until then nothing is shown.
  const HOLD_MS = 1000
  const decide = (letters) => {
    if (page.dataset.letters === 'wait') page.dataset.letters = letters
  }
  page.dataset.letters = 'wait'
  // A page that is shown while it is parsed lacks its lower half.
  const parsed = new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve()
    else document.addEventListener('readystatechange', resolve, { once: true })
  })
  // If the style sheet never comes, the page must be shown all the same.
  setTimeout(decide, 3 * HOLD_MS, 'stand-in')
  // Not in the first frame: to read a style prepares all rules, which is better a task of its own.
  const onLoad = ({ target }) => {
    if (target.rel !== 'stylesheet' || target.media === 'print') return
    document.removeEventListener('load', onLoad, { capture: true })
    const style = getComputedStyle(page)
    const families = ['--sans', '--serif'].map((name) => style.getPropertyValue(name).split(',')[0])
    const faces = families.flatMap((family) => [400, 500, 600].map((weight) => `${weight} 1em ${family}`))
    setTimeout(decide, HOLD_MS, 'stand-in')
    const fonts = [...faces.map((face) => document.fonts.load(face)), document.fonts.load('1em Signs', '●')]
    Promise.all([...fonts, parsed]).then(
      () => decide('ours'),
      () => decide('stand-in'),
    )
  }
  document.addEventListener('load', onLoad, { capture: true })
  // As in src/query/strayEnd.ts: without the signs that a sentence or a chat program leaves behind.
  const withoutStrayEnd = (text) => /^.*[\p{L}\p{N}-]/su.exec(text.replace(/&#?\w+;/g, ''))?.[0] ?? ''
  const given = [...new URLSearchParams(location.search)].map(([name, text]) => [
    withoutStrayEnd(name.replace(/^(amp;)+/, '')),
    withoutStrayEnd(text),
  ])
  const params = new Map(given.filter(([name]) => name !== '').reverse())
  if (params.has('embed')) page.dataset.embed = ''
  // A built home page has both views, of its default days and of all events.
  if (params.has('view')) page.dataset.view = params.get('view')
  const others = [...params.keys()].filter((name) => !['view', 'embed', 'v'].includes(name))
  if (others.length > 0) page.dataset.asked = others.every((name) => /^(from|to|marked)$/.test(name)) ? 'days' : 'events'
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
