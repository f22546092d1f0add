/** Pixels of a PNG per pixel of the SVG: sharp on screens and on paper. */
const SCALE = 2

/** Renders an SVG as PNG at twice its size. Rejects if the browser cannot: a canvas has a maximum size. */
export async function drawPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * SCALE
    canvas.height = image.naturalHeight * SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!png) throw new Error('The canvas gave no picture.')
    return png
  } finally {
    URL.revokeObjectURL(address)
  }
}
