import './trust.ts'
import { fetchFile } from './lib/fetchFile.ts'
import { corpusFolder, corpusInLink } from './state/syncLink.ts'
import { drawOutline } from './views/prerender/outline.ts'
import { startAhead } from './worker/started.ts'

/*
 * A script of a home page's own, small enough to run while the app is on its way: a large corpus is fetched meanwhile,
 * and drawn as far as its manifest tells.
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
    // What fails here fails in the app too, which has the words for it.
    .catch(() => {})
}
