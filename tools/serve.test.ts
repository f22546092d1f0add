import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Serving, serve } from './serve.ts'

describe.each(['/', '/a/b/'])('serving below %s', (base) => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'))
  let site: Serving

  beforeAll(async () => {
    mkdirSync(join(folder, 'ar'))
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'index.html'), 'root')
    writeFileSync(join(folder, 'ar/index.html'), 'مسعى')
    writeFileSync(join(folder, 'data/corpus.json'), '{}')
    writeFileSync(join(folder, '404.html'), 'lost')
    site = await serve({ folder, port: 0, base })
  })
  afterAll(async () => {
    await site.close()
    rmSync(folder, { recursive: true })
  })

  const ask = (path: string) => fetch(site.address + path, { redirect: 'manual' })

  it('answers a folder with its index.html', async () => {
    expect(await (await ask('')).text()).toBe('root')
    const page = await ask('ar/?view=list')
    expect(await page.text()).toBe('مسعى')
    expect(page.headers.get('content-type')).toBe('text/html;charset=utf-8')
  })

  it('gives files their type', async () => {
    expect((await ask('data/corpus.json')).headers.get('content-type')).toBe('application/json')
  })

  it('leads a folder without its last slash to the one with it, keeping what was asked', async () => {
    const answer = await ask('ar?view=list')
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe(`${base}ar/?view=list`)
  })

  it('answers the unknown with 404.html and status 404, rewriting nothing', async () => {
    const answer = await ask('ar/events/none/')
    expect([answer.status, await answer.text()]).toEqual([404, 'lost'])
  })

  it('says that a port is taken and takes the next', async () => {
    const port = Number(new URL(site.address).port)
    const lines: string[] = []
    const second = await serve({ folder, port, say: (line) => lines.push(line) })
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port)
    expect(lines[0]).toBe(`Port ${port} is taken; trying ${port + 1}.`)
    await second.close()
  })
})
