import { type Colour, lightColourIn } from '../../picture/palette.ts'
import { drawPicture, type PictureInput } from '../../picture/picture.ts'
import { sceneIn } from '../../picture/sceneIn.ts'
import { svgOf } from '../../picture/svgOf.ts'
import tokens from '../../styles/tokens.css?raw'
import { drawPng } from './drawPng.ts'
import { loadPictureFonts } from './pictureFonts.ts'

export type PictureFormat = 'svg' | 'png'

/** All words that the picture may hold, whatever finds room in it. */
function lettersIn(input: Omit<PictureInput, 'measure'>): string {
  const rough = drawPicture({ ...input, measure: (text, size) => text.length * size * 0.5 })
  const drawn = rough.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []))
  const titles = sceneIn(input.scene, input.window).events.map(({ title }) => title)
  return [...drawn, ...titles, '…+'].join('')
}

/** Draws the picture in the page's own fonts, which an SVG brings along. */
export async function renderPicture(
  input: Omit<PictureInput, 'measure'>,
  format: PictureFormat,
): Promise<Blob> {
  const { locale } = input.speech
  const { measure, fontOf, css, release } = await loadPictureFonts(lettersIn(input), locale)
  try {
    const drawing = drawPicture({ ...input, measure })
    const colourOf = (name: Colour) => lightColourIn(tokens, name)
    const options = { locale, title: input.heading.title, colourOf, scale: 1, css }
    if (format === 'png') return await drawPng(drawing, fontOf, options)
    return new Blob([svgOf(drawing, options)], { type: 'image/svg+xml;charset=utf-8' })
  } finally {
    release()
  }
}
