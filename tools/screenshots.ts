import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { requireBuiltSite } from '../build/builtSite.ts'
import { LOCALES } from '../src/schema/vocabulary.ts'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './browser.ts'
import { serve } from './serve.ts'

interface Shot {
  readonly path: string
  readonly file: string
  readonly width: number
  readonly theme: 'light' | 'dark'
}

const EVENT = '2021-04-19-patrushev-sullivan-call'

/** The picture at the top of README.md. */
const readmeShot: Shot = {
  path: `en/events/${EVENT}/?view=timeline&from=2021-04-12&to=2021-04-20`,
  file: 'docs/images/timeline-en.png',
  width: 1280,
  theme: 'light',
}

/** Each view in each language, theme and width, to review changes of the design. */
const everyShot = (folder: string): readonly Shot[] =>
  LOCALES.flatMap((locale) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      [1280, 360].flatMap((width) =>
        [
          { view: 'timeline', path: `${locale}/?view=timeline&from=2021-04-12&to=2021-04-20` },
          { view: 'list', path: `${locale}/?view=list` },
          { view: 'event', path: `${locale}/events/${EVENT}/` },
        ].map(({ view, path }) => {
          return { path, file: join(folder, `${view}-${locale}-${theme}-${width}.png`), width, theme }
        }),
      ),
    ),
  )

async function take(browser: Browser, root: string, { path, file, width, theme }: Shot): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
  })
  await page.goto(root + path)
  await page.waitForFunction(() => document.documentElement.dataset.state === 'settled')
  await page.evaluate(() => document.fonts.ready)
  mkdirSync(dirname(file), { recursive: true })
  await page.screenshot({ path: file })
  await page.close()
  console.log(file)
}

requireBuiltSite()
const { values } = parseArgs({ options: { all: { type: 'string' } } })
const site = await serve({ folder: 'dist', port: 0 })
const browser = await chromium.launch({ executablePath: findBrowser(thisMachine), args: BROWSER_FLAGS })
try {
  const shots = values.all === undefined ? [readmeShot] : everyShot(values.all)
  for (const shot of shots) await take(browser, site.address, shot)
} finally {
  await browser.close()
  await site.close()
}
