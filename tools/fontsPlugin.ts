import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** `…/@fontsource/ibm-plex-sans/latin-ext-400.css`: the package, and the script that the file holds. */
const FILE = /^(.*\/@fontsource\/[^/]+)\/([a-z-]+)-\d+\.css$/

/**
 * Completes the style sheets of the fonts. Each says which characters it holds, so that a page fetches only the scripts it
 * shows. Fonts that come too late are not taken: lines that move under the reader are worse than the system's letters,
 * and the next page has them (`optional`; pages preload what they need). Every browser we run in reads woff2.
 */
export const fontsPlugin = (): Plugin => ({
  name: 'demarche-fonts',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource.*\.css/ },
    handler(css, id) {
      const [, folder = '', script = ''] = FILE.exec(id) ?? []
      const range = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))[script]
      if (typeof range !== 'string') this.error(`No characters are known for ${id}.`)
      return css
        .replace(/font-display: swap/, `font-display: optional;\n  unicode-range: ${range}`)
        .replace(/,\s*url\([^)]*\.woff\) format\(["']woff["']\)/, '')
    },
  },
})
