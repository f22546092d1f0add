import type { Page } from '@playwright/test'
import type { Subject } from './subjects.ts'

/* A reader's gestures with a real mouse, one step per frame. */

export const STEPS = 60
const STEP_PIXELS = 10
/** `deltaY` of one notch of a mouse wheel. */
const NOTCH_DELTA = 100
/** Notches that zoom from all twenty years to about five, so that there are events on both sides. */
const NEARER = 8

const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => done())))

/** The middle of the first element that matches the selector, in viewport pixels. Throws if there is none. */
async function middleOf(page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`no ${selector} to move`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Zooms in before measuring, so that a pan finds events on both sides. */
export async function goNear(page: Page, subject: Subject): Promise<void> {
  if (subject.zoom !== 'wheel') return
  const { x, y } = await middleOf(page, subject.ground)
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  for (let notch = 0; notch < NEARER; notch++) {
    await page.mouse.wheel(0, -NOTCH_DELTA)
    await nextFrame(page)
  }
  await page.keyboard.up('Control')
}

/** Pans by sixty steps forward, or back by drag. Calls `atStep` after each. */
export async function pan(
  page: Page,
  subject: Subject,
  atStep: (step: number) => Promise<void> = async () => {},
  isBack = false,
): Promise<void> {
  const isDragged = subject.pan === 'drag'
  const { x, y } = await middleOf(page, subject.pan === 'drag' ? subject.ground : subject.pan.next)
  const stride = isBack ? STEP_PIXELS : -STEP_PIXELS
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

/** Zooms in by thirty steps and out by thirty. Calls `atMiddle` in between. */
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
    const [notch, { x, y }] = step < STEPS / 2 ? [-NOTCH_DELTA, nearer] : [NOTCH_DELTA, back]
    if (isTurned) await page.mouse.wheel(0, notch)
    // Clicked even if the button has no effect any more, as a reader would.
    else await page.mouse.click(x, y)
    await nextFrame(page)
  }
  if (isTurned) await page.keyboard.up('Control')
}
