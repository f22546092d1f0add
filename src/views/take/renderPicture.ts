import { lightColourIn } from '../../picture/palette.ts'
import { drawPicture, type PictureInput, pictureSvg } from '../../picture/picture.ts'
import { sceneIn } from '../../picture/sceneIn.ts'
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

/** Draws the picture in the page's own fonts, which it brings along. */
export async function renderPicture(
  input: Omit<PictureInput, 'measure'>,
  format: PictureFormat,
): Promise<Blob> {
  const { measure, css, release } = await loadPictureFonts(lettersIn(input), input.speech.locale)
  try {
    const colourOf = (name: Parameters<typeof lightColourIn>[1]) => lightColourIn(tokens, name)
    const svg = pictureSvg({ ...input, measure }, { colourOf, scale: 1, css })
    return format === 'svg' ? new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }) : await drawPng(svg)
  } finally {
    release()
  }
}
