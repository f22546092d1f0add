// Runs before the first paint, so that neither the reader's theme nor the frame of an embedded page flickers in.
// What it sets, the app keeps: src/views/shell/theme.ts and src/views/App.tsx.
{
  const page = document.documentElement
  try {
    const theme = localStorage.getItem('demarche-theme')
    if (theme === 'light' || theme === 'dark') page.dataset.theme = theme
  } catch {
    // Storage may be forbidden: then the device decides.
  }
  if (new URLSearchParams(location.search).has('embed')) page.dataset.embed = ''
}
