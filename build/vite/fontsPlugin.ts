import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { createSignsFont, SIGN_CHARACTERS } from './signsFont.ts'

/** `…/@fontsource/ibm-plex-sans/latin-ext-400.css`: package, script, weight. */
const FILE = /^(.*\/@fontsource\/[^/]+)\/([a-z-]+)-(\d+)\.css$/

const CACHE = 'node_modules/.cache/demarche/fonts'

/** The letters of Arabic and of Persian names. Dropping hundreds of glyphs for other languages halves each file. */
const ARABIC =
  'U+060C,U+061B,U+061F,U+0621-063A,U+0640-0652,U+0660-066C,U+0670-0671,U+067E,U+0686,U+0698,U+06A4,U+06A9,U+06AF,U+06CC,U+06F0-06F9,U+200C-200F'

/** Latin letters, digits and punctuation that occur in Arabic and Russian text. */
const BETWEEN = 'U+0020-007E,U+00A0,U+00AB,U+00B7,U+00BB,U+00D7,U+2010-2014,U+2018-201D,U+2026'

const CYRILLIC = 'U+0400-045F,U+0490-0491,U+20BD,U+2116'

const FOLDER = 'node_modules/@expo-google-fonts'

/** Full fonts by family and weight: the web fonts hold one script each. */
const WHOLE: Readonly<Record<string, string>> = {
  'ibm-plex-sans-arabic-400': 'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'ibm-plex-sans-arabic-500': 'ibm-plex-sans-arabic/500Medium/IBMPlexSansArabic_500Medium.ttf',
  'ibm-plex-sans-arabic-600': 'ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  'ibm-plex-sans-400': 'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  'ibm-plex-sans-500': 'ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf',
  'ibm-plex-sans-600': 'ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  'ibm-plex-serif-500': 'ibm-plex-serif/500Medium/IBMPlexSerif_500Medium.ttf',
}

/** All characters of a CSS `unicode-range`. */
const charactersOf = (range: string): string =>
  range
    .split(',')
    .flatMap((part) => {
      const [first = 0, last = first] = part
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16))
      return Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset))
    })
    .join('')

/** The path of a cached subset with these characters and all their ligatures and contextual forms. */
async function cutFont(font: Buffer, name: string, characters: string): Promise<string> {
  const version = createHash('sha256').update(font).update(characters).digest('hex').slice(0, 16)
  const subset = resolve(CACHE, version, `${name}.woff2`)
  if (!existsSync(subset)) {
    mkdirSync(dirname(subset), { recursive: true })
    writeFileSync(subset, await subsetFont(font, characters, { targetFormat: 'woff2' }))
  }
  return subset
}

function cutPlex(name: string, script: string, range: string): Promise<string> {
  const whole = WHOLE[name]
  if (whole === undefined) throw new Error(`There is no whole font ${name}.`)
  return cutFont(readFileSync(join(FOLDER, whole)), `${name}-${script}`, charactersOf(range))
}

const face = (family: string, weight: string, file: string, range: string) =>
  `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  font-display: swap;
  unicode-range: ${range};
  src: url(${file}) format('woff2');
}
`

/** With Latin letters and digits, so that an Arabic page needs no other font. */
async function arabicSheet(name: string, weight: string): Promise<string> {
  const range = `${ARABIC},${BETWEEN}`
  const file = await cutPlex(name, 'page', range)
  return face('IBM Plex Sans Arabic', weight, file, range)
}

/** For Russian pages: Cyrillic and Latin in one file, so that a page never shows one of them in a fallback font. */
async function russianSheet(name: string, weight: string): Promise<string> {
  const range = `${CYRILLIC},${BETWEEN}`
  const family = name.startsWith('ibm-plex-serif') ? 'IBM Plex Serif Russian' : 'IBM Plex Sans Russian'
  return face(family, weight, await cutPlex(name, 'russian', range), range)
}

async function signsSheet(): Promise<string> {
  const file = await cutFont(createSignsFont(), 'signs', SIGN_CHARACTERS)
  const range = [...SIGN_CHARACTERS].map((sign) => `U+${sign.codePointAt(0)?.toString(16)}`).join(',')
  return face('Signs', '400 600', file, range)
}

/** Imported for its side effect: the font face of the signs. */
const SIGNS_SHEET = 'virtual:signs.css'

/**
 * Rewrites the style sheets of the fonts, and adds one for the signs. `unicode-range` lets a page fetch only the scripts it shows. Only woff2 is kept,
 * which every supported browser reads. `public/early.js` decides whether a visit has these fonts at all.
 */
export const fontsPlugin = (): Plugin => ({
  name: 'demarche-fonts',
  enforce: 'pre',
  resolveId: { filter: { id: /^virtual:signs\.css$/ }, handler: () => `\0${SIGNS_SHEET}` },
  load: { filter: { id: /virtual:signs\.css$/ }, handler: signsSheet },
  transform: {
    filter: { id: /@fontsource.*\.css/ },
    async handler(css, id) {
      const [, folder = '', script = '', weight = ''] = FILE.exec(id) ?? []
      const name = `${basename(folder)}-${weight}`
      if (script === 'arabic') return arabicSheet(name, weight)
      if (script === 'cyrillic') return russianSheet(name, weight)
      const known = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))[script]
      if (typeof known !== 'string') this.error(`Nothing is known of the font of ${id}.`)
      // The letters of names. Every page contains the range.
      const range = script === 'latin-ext' ? 'U+100-24F,U+1E00-1EFF' : known
      return css
        .replace(/font-display: swap/, `font-display: swap;\n  unicode-range: ${range}`)
        .replace(/,\s*url\([^)]*\.woff\) format\(["']woff["']\)/, '')
    },
  },
})
