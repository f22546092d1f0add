import { fetchFile } from '../../lib/fetchFile.ts'
import { type Face, familyOf, type Measure, weightOf } from '../../picture/faces.ts'
import type { Locale } from '../../schema/vocabulary.ts'
import { type FontFile, filesFor } from './fontRules.ts'

/** The fonts of a picture: to measure and draw its words on a canvas, and to embed. */
export interface PictureFonts {
  readonly measure: Measure
  /** The CSS font of a canvas. */
  readonly fontOf: (size: number, face: Face) => string
  /** `@font-face` rules that hold the files. */
  readonly css: string
  /** Lets the browser forget the fonts that were loaded for the canvas. */
  readonly release: () => void
}

const FACES: readonly Face[] = ['plain', 'strong', 'title']
const stackOf = (face: Face) => (face === 'title' ? '--serif' : '--sans')

/** The file as a `data:` URL. */
const toDataUrl = (bytes: ArrayBuffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(new Blob([bytes], { type: 'font/woff2' }))
  })

/** Loads a font under a name of its own: those of the page are dropped if they came late (`font-display: optional`). */
async function loadFace(family: string, bytes: ArrayBuffer, { weight, range }: FontFile): Promise<FontFace> {
  const face = new FontFace(family, bytes, { weight, ...(range === '' ? {} : { unicodeRange: range }) })
  document.fonts.add(await face.load())
  return face
}

/**
 * Fetches the files in which the page draws these letters. Rejects with a `LoadFailure` if one cannot be fetched: the same
 * picture must come out everywhere.
 */
export async function loadPictureFonts(letters: string, locale: Locale): Promise<PictureFonts> {
  const ownName = (face: Face) => `Picture ${familyOf(face, locale)}`
  const wanted = new Map<string, { readonly face: Face; readonly file: FontFile }>()
  for (const face of FACES) {
    for (const file of filesFor(stackOf(face), face, letters))
      wanted.set(`${familyOf(face, locale)} ${file.address}`, { face, file })
  }
  const loaded = await Promise.all(
    [...wanted.values()].map(async ({ face, file }) => {
      const bytes = await fetchFile(file.address, (response) => response.arrayBuffer())
      const rule = [
        `@font-face{font-family:"${familyOf(face, locale)}";font-weight:${file.weight};`,
        file.range === '' ? '' : `unicode-range:${file.range};`,
        `src:url(${await toDataUrl(bytes)}) format("woff2")}`,
      ].join('')
      return { rule, face: await loadFace(ownName(face), bytes, file) }
    }),
  )
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('This browser cannot measure text on a canvas.')
  const fontOf = (size: number, face: Face) => `${weightOf(face)} ${size}px "${ownName(face)}", sans-serif`
  return {
    fontOf,
    measure: (text, size, face) => {
      // At a size where rounding to whole pixels does not show.
      context.font = fontOf(100, face)
      return (context.measureText(text).width * size) / 100
    },
    css: loaded.map(({ rule }) => rule).join('\n'),
    release: () => {
      for (const { face } of loaded) document.fonts.delete(face)
    },
  }
}
