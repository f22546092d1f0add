import type { Page } from '@playwright/test'
import type { Subject } from './subjects.ts'

/* The hands of a reader: a real mouse, one step a frame. */

export const STEPS = 60
/** Pixels. */
const STEP = 10
/** What a notch of a mouse's wheel sends. */
const NOTCH = 100
/** Notches from all twenty years to about five, where there is much to both sides. */
const NEARER = 8

const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => done())))

/** The middle of the first element that a selector finds, in pixels of the window. */
async function middleOf(page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`no ${selector} to move`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Goes near, so that a pan finds events on both sides. Nothing is measured meanwhile. */
export async function goNear(page: Page, subject: Subject): Promise<void> {
  if (subject.zoom !== 'wheel') return
  const { x, y } = await middleOf(page, subject.ground)
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  for (let notch = 0; notch < NEARER; notch++) {
    await page.mouse.wheel(0, -NOTCH)
    await nextFrame(page)
  }
  await page.keyboard.up('Control')
}

/** Sixty steps on, or of a drag back; `atStep` is called between them. */
export async function pan(
  page: Page,
  subject: Subject,
  atStep: (step: number) => Promise<void> = async () => {},
  isBack = false,
): Promise<void> {
  const isDragged = subject.pan === 'drag'
  const { x, y } = await middleOf(page, subject.pan === 'drag' ? subject.ground : subject.pan.next)
  const stride = isBack ? STEP : -STEP
  const start = isDragged ? x - (STEPS * stride) / 2 : x
  await page.mouse.move(start, y)
  if (isDragged) await page.mouse.down()
  for (let step = 1; step <= STEPS; step++) {
    if (isDragged) await page.mouse.move(start + step * stride, y)
    else await page.mouse.click(x, y)
    await nextFrame(page)
    await atStep(step)
  }
  if (isDragged) await page.mouse.up()
}

/** Thirty steps nearer and thirty back; `atMiddle` is called in between. */
export async function zoom(
  page: Page,
  { ground, zoom }: Subject,
  atMiddle: () => Promise<void>,
): Promise<void> {
  if (zoom === null) return
  const isTurned = zoom === 'wheel'
  const nearer = await middleOf(page, zoom === 'wheel' ? ground : zoom.in)
  const back = await middleOf(page, zoom === 'wheel' ? ground : zoom.out)
  await page.mouse.move(nearer.x, nearer.y)
  if (isTurned) await page.keyboard.down('Control')
  for (let step = 0; step < STEPS; step++) {
    if (step === STEPS / 2) await atMiddle()
    const [notch, { x, y }] = step < STEPS / 2 ? [-NOTCH, nearer] : [NOTCH, back]
    if (isTurned) await page.mouse.wheel(0, notch)
    // Pressed even where it has nothing left to do, as a reader does.
    else await page.mouse.click(x, y)
    await nextFrame(page)
  }
  if (isTurned) await page.keyboard.up('Control')
}
