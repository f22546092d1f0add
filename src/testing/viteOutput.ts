import type { Manifest } from '../../build/site/preloads.ts'
import { LOCALES } from '../schema/vocabulary.ts'

/** The HTML that Vite builds. */
export const template = `<!doctype html>
<html lang="en" dir="ltr" data-root="./">
  <head>
    <meta charset="utf-8" />
    <meta name="description" content="An open timeline" />
    <title>Demarche</title>
    <script src="./early.js"></script>
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-2.css">
  </head>
  <body>
    <div id="app" class="page"></div>
    <div id="built" class="page"><main><a href="./en/">English</a></main></div>
  </body>
</html>
`

const FONTS = [
  ...['400', '500', '600'].flatMap((weight) => [
    `ibm-plex-sans-latin-${weight}-normal`,
    `ibm-plex-sans-arabic-${weight}-page`,
    `ibm-plex-sans-${weight}-russian`,
  ]),
  'ibm-plex-serif-latin-500-normal',
  'ibm-plex-serif-500-russian',
  'signs',
]
/** The manifest of its files. */
export const manifest: Manifest = {
  'index.html': { file: 'assets/index-1.js', isEntry: true, imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js' },
  'src/worker/workerSource.ts': {
    file: 'assets/workerSource.js',
    imports: ['index.html', '_shared.js', '_grid.js'],
  },
  'src/ahead.ts': { file: 'assets/ahead.js', isEntry: true, imports: ['_shared.js'] },
  '_grid.js': { file: 'assets/grid.js' },
  ...Object.fromEntries(
    [
      ...FONTS.map((name) => `fonts/${name}.woff2`),
      ...LOCALES.map((locale) => `src/i18n/messages/${locale}.ts`),
      'src/views/timeline/boardParts.ts',
    ].map((name) => [name, { file: `assets/${name.replaceAll('/', '-')}` }]),
  ),
}
