import './trustedTypes.ts'
import { fetchFile } from './lib/fetchFile.ts'
import { corpusFolder, corpusInLink } from './state/syncLink.ts'
import { drawOutline } from './views/prerender/outline.ts'
import { startAhead } from './worker/started.ts'

/*
 * A small entry of its own for home pages. It runs while the app's script is still loading: starts to load a corpus in
 * files in a worker, and renders an outline from its manifest.
 */

const built = new Promise<void>((isThere) => {
  if (document.readyState !== 'loading') isThere()
  else addEventListener('DOMContentLoaded', () => isThere())
})

const corpus = corpusInLink()
if (corpus !== null) {
  const folder = corpusFolder(corpus)
  startAhead(folder)
  Promise.all([fetchFile(`${folder}manifest.json`, (response) => response.json()), built])
    .then(([manifest]) => drawOutline(manifest))
    // The app makes the same request and shows the error.
    .catch(() => {})
}
