import type { Drawing } from '../../picture/drawing.ts'
import { type SvgOptions, svgOf, textFromLeft } from '../../picture/svgOf.ts'
import type { PictureFonts } from './pictureFonts.ts'

/** Pixels of a PNG per pixel of the SVG: sharp on screens and on paper. */
const SCALE = 2

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const

async function loadImage(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(address)
  }
}

/**
 * Renders a drawing as PNG at twice its size. Rejects if the browser cannot: a canvas has a maximum size. The words are
 * drawn by the canvas, because fonts within an SVG may come after the image is said to be loaded: then words are missing.
 */
export async function drawPng(
  drawing: Drawing,
  fontOf: PictureFonts['fontOf'],
  options: SvgOptions,
): Promise<Blob> {
  const { width, height, shapes } = drawing
  const wordless = { ...drawing, shapes: shapes.filter(({ kind }) => kind !== 'text') }
  const image = await loadImage(svgOf(wordless, { ...options, css: '' }))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * SCALE)
  canvas.height = Math.round(height * SCALE)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw on a canvas.')
  context.scale(SCALE, SCALE)
  context.drawImage(image, 0, 0, width, height)
  for (const shape of shapes) {
    if (shape.kind !== 'text') continue
    const { words, x, anchor } = textFromLeft(shape, width, options.locale)
    context.font = fontOf(shape.size, shape.face)
    context.textAlign = ALIGN[anchor]
    context.fillStyle = options.colourOf(shape.colour)
    context.fillText(words, x, shape.y)
  }
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!png) throw new Error('The canvas gave no picture.')
  return png
}
