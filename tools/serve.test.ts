import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runHere } from '../src/testing/runHere.ts'
import { main, type Serving, serve } from './serve.ts'

describe.each(['/', '/a/b/'])('serving below %s', (base) => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'))
  let site: Serving

  beforeAll(async () => {
    mkdirSync(join(folder, 'ar'))
    mkdirSync(join(folder, 'assets'))
    mkdirSync(join(folder, 'data/0123456789'), { recursive: true })
    writeFileSync(join(folder, 'index.html'), 'root')
    writeFileSync(join(folder, 'ar/index.html'), 'مسعى')
    writeFileSync(join(folder, 'data/corpus.json'), '{}')
    writeFileSync(join(folder, 'data/0123456789/corpus.json'), '{}')
    writeFileSync(join(folder, 'assets/index-CcKPO_tp.js'), '')
    writeFileSync(join(folder, 'assets/index-CcKPO_tp.js.gz'), gzipSync('compressed'))
    writeFileSync(join(folder, '404.html'), 'lost')
    mkdirSync(join(folder, 'corpora/c'), { recursive: true })
    for (const file of ['card.png', 'plex.woff2', 'corpora/c/0-1.parquet', 'digits.txt'])
      writeFileSync(join(folder, file), '0123456789')
    writeFileSync(join(folder, 'old.js.gz'), gzipSync('old'))
    utimesSync(join(folder, 'old.js.gz'), 0, 0)
    writeFileSync(join(folder, 'old.js'), 'new')
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

  it.each([
    ['assets/index-CcKPO_tp.js', 'public, max-age=31536000, immutable'],
    ['data/0123456789/corpus.json', 'public, max-age=31536000, immutable'],
    ['data/corpus.json', 'no-cache'],
    ['ar/', 'no-cache'],
    ['none/', 'no-cache'],
    ['assets/none.js', 'no-cache'],
  ])('says how long %s may be kept', async (path, answer) => {
    expect((await ask(path)).headers.get('cache-control')).toBe(answer)
  })

  const askAs = (path: string, headers: Record<string, string>) => fetch(site.address + path, { headers })
  const encodingOf = async (path: string, accepted: string) => {
    const answer = await askAs(path, { 'accept-encoding': accepted })
    return [answer.headers.get('content-encoding'), await answer.text()]
  }

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['identity', null],
  ])('compresses text for those who accept %s', async (accepted, encoding) => {
    expect(await encodingOf('ar/', accepted)).toEqual([encoding, 'مسعى'])
    expect((await ask('ar/')).headers.get('vary')).toBe('accept-encoding')
  })

  it('prefers the compressed copy beside a file, unless that is older', async () => {
    const file = 'assets/index-CcKPO_tp.js'
    expect(await encodingOf(file, 'gzip, br')).toEqual(['gzip', 'compressed'])
    expect((await askAs(file, { 'accept-encoding': 'gzip' })).headers.get('content-type')).toBe(
      'text/javascript',
    )
    expect(await encodingOf(file, 'identity')).toEqual([null, ''])
    expect(await encodingOf('old.js', 'gzip, br')).toEqual(['br', 'new'])
  })

  it('compresses a file anew when it has changed', async () => {
    writeFileSync(join(folder, 'feed.json'), '[]')
    expect(await encodingOf('feed.json', 'br')).toEqual(['br', '[]'])
    writeFileSync(join(folder, 'feed.json'), '[1]')
    expect(await encodingOf('feed.json', 'br')).toEqual(['br', '[1]'])
  })

  it.each(['card.png', 'plex.woff2', 'corpora/c/0-1.parquet'])('sends %s as it is', async (path) => {
    expect(await encodingOf(path, 'gzip, br')).toEqual([null, '0123456789'])
    expect((await ask(path)).headers.get('vary')).toBeNull()
  })

  it.each(['corpora/c/0-1.parquet', 'digits.txt'])('sends a range of %s as it is', async (path) => {
    const answer = await askAs(path, { range: 'bytes=2-4', 'accept-encoding': 'gzip, br' })
    expect([answer.status, answer.headers.get('content-encoding'), await answer.text()]).toEqual([
      206,
      null,
      '234',
    ])
    expect(answer.headers.get('content-range')).toBe('bytes 2-4/10')
  })

  it('answers 304 if the file has not changed', async () => {
    const etag = (await ask('ar/')).headers.get('etag') ?? ''
    expect((await askAs('ar/', { 'if-none-match': etag })).status).toBe(304)
    const plain = await askAs('ar/', { 'accept-encoding': 'identity' })
    const plainEtag = plain.headers.get('etag') ?? ''
    const unchanged = await askAs('ar/', { 'accept-encoding': 'identity', 'if-none-match': plainEtag })
    expect(unchanged.status).toBe(304)
  })

  it('redirects a folder to its trailing slash, with the query', async () => {
    const answer = await ask('ar?view=list')
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe(`${base}ar/?view=list`)
  })

  it('answers unknown paths with 404.html and status 404', async () => {
    const answer = await ask('ar/events/none/')
    expect([answer.status, await answer.text()]).toEqual([404, 'lost'])
  })

  it.each([
    'ar.',
    'ar)',
    'ar%D8%8C',
    'ar%E2%80%8B',
    'ar/)',
    'ar/events/none.',
    'ar/events/none/)',
    'ar/events/none%',
  ])('answers %s, a link with a sign behind it, with 404.html', async (path) => {
    const answer = await ask(path)
    expect([answer.status, await answer.text()]).toEqual([404, 'lost'])
  })

  it('answers 400 to an invalid URL, and keeps running', async () => {
    const { hostname, port } = new URL(site.address)
    // `fetch` normalises the path, so send the request line by hand.
    const status = await new Promise((settle, fail) => {
      get({ hostname, port, path: '//[' }, (answer) => settle(answer.resume().statusCode)).on('error', fail)
    })
    expect(status).toBe(400)
    expect((await ask('a'.repeat(5000))).status).toBe(404)
    expect((await ask('')).status).toBe(200)
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

const USAGE = 'Usage: npx tsx tools/serve.ts [--port 4173] [--base /a/b/]\n'

it('prints the usage for an unknown option', () => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'tools/serve.ts', '--foo'], {
    encoding: 'utf8',
  })
  expect([run.status, run.stderr]).toEqual([1, USAGE])
})

it.each([
  ['--port', 'abc'],
  ['--port', '65536'],
  ['--base', 'a'],
])('answers %s %s with how it is used', async (...args) => {
  expect(await runHere(() => main(args))).toMatchObject({ status: 1, stderr: USAGE })
})
