import { chromium } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './tools/browser.ts'
const b = await chromium.launch({ executablePath: findBrowser(thisMachine), args: BROWSER_FLAGS })
const open = async (path: string, size = { width: 1280, height: 800 }) => {
  const c = await b.newContext({ viewport: size, serviceWorkers: 'block' })
  const p = await c.newPage()
  p.on('pageerror', (e) => console.log('  THROWN', e.message.slice(0, 160)))
  await p.goto('http://localhost:4291' + path)
  await p.waitForFunction(() => document.documentElement.dataset.state === 'settled', null, { timeout: 20000 }).catch(() => console.log('  not settled'))
  return p
}
const which = process.argv[2]
if (!which || which === '1') {
  console.log('1 narrow tap')
  const p = await open('/en/?corpus=icews', { width: 360, height: 700 })
  await p.locator('.large-list [data-event-id] a').nth(2).click()
  await p.waitForTimeout(1500)
  console.log('  app children', await p.locator('#app > *').count(), 'rows', await p.locator('.large-list > li').count())
  await p.context().close()
}
if (!which || which === '4') {
  console.log('4 lanes')
  const p = await open('/en/?corpus=icews&view=timeline&actors=barack-obama&from=2005-01-05&to=2005-01-07')
  const tell = async () => console.log('  labels', await p.locator('.vis-label').count(), 'lanes', await p.locator('.lane').count(), await p.locator('.lane-name').allTextContents(), await p.getByRole('status').textContent(), await p.locator('.board-frame').evaluate((e) => JSON.stringify(e.dataset)))
  await tell()
  const q = await open('/en/?corpus=icews&view=timeline&from=2005-01-05&to=2005-01-06')
  await q.getByRole('button', { name: 'More lanes' }).click()
  await q.waitForTimeout(1500)
  console.log('  labels', await q.locator('.vis-label').count(), await q.locator('.lane-name').allTextContents())
  await p.context().close(); await q.context().close()
}
if (!which || which === '5') {
  console.log('5 list place')
  const p = await open('/en/?corpus=icews&view=list')
  await p.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.7))
  await p.waitForTimeout(1500)
  const row = p.locator('.large-list > li [data-event-id] a').nth(9)
  const id = await row.getAttribute('data-opens')
  const tell = async (w: string) => console.log('  ', w, await p.evaluate((id) => ({ y: scrollY, h: document.documentElement.scrollHeight, f: document.activeElement?.outerHTML.slice(0, 80), top: document.querySelector(`[data-opens="${id}"]`)?.getBoundingClientRect().top, first: document.querySelector('.large-list > li')?.getAttribute('data-index'), q: location.search }), id))
  await tell('before ' + id)
  await p.evaluate(() => {
    ;(window as any).ol = document.querySelector('.large-list')
    const w = window as any
    w.log = []
    const st = window.scrollTo.bind(window); window.scrollTo = ((...a: any) => { w.log.push('scrollTo ' + JSON.stringify(a) + scrollY + (new Error().stack ?? '').split('\n').slice(2,5).join('|')); (st as any)(...a) }) as any
    const fo = HTMLElement.prototype.focus; HTMLElement.prototype.focus = function (o) { const y = scrollY; fo.call(this, o); w.log.push('focus ' + this.tagName + y + '>' + scrollY) }
    addEventListener('scroll', () => w.log.push('scroll ' + scrollY + ' h' + document.documentElement.scrollHeight))
    new MutationObserver(() => w.log.push('style ' + w.ol.isConnected + ' ' + w.ol.style.height)).observe(w.ol, { attributes: true })
  })
  await row.click()
  await p.waitForTimeout(1500)
  await tell('open')
  console.log((await p.evaluate(() => (window as any).log.join('\n') + ' same ' + ((window as any).ol === document.querySelector('.large-list')))))
  await p.keyboard.press('Escape')
  await p.waitForTimeout(2000)
  await tell('closed')
  await p.context().close()
}
await b.close()
