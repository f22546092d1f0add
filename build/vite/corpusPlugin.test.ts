import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createVite, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { corpusPlugin } from './corpusPlugin.ts'

describe('in development', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'demarche-dev-')))
  const actors = join(root, 'data/actors.yaml')
  const right = readFileSync('cases/validate/good/data/actors.yaml', 'utf8')
  let vite: ViteDevServer
  let host: Server
  let reloads = 0

  const ask = async (path: string) => {
    const response = await fetch(`http://localhost:${(host.address() as AddressInfo).port}${path}`)
    return { status: response.status, text: await response.text() }
  }
  /** Rewrites the actors' file until the page gets a reload message: the watcher may miss the first writes. */
  const rewrite = (text: string) => {
    reloads = 0
    return vi.waitUntil(
      () => {
        writeFileSync(actors, text)
        return reloads > 0
      },
      { timeout: 10_000, interval: 50 },
    )
  }

  beforeAll(async () => {
    cpSync('cases/validate/good/data', join(root, 'data'), { recursive: true })
    vite = await createVite({
      root,
      configFile: false,
      logLevel: 'silent',
      appType: 'custom',
      plugins: [corpusPlugin('data')],
      optimizeDeps: { noDiscovery: true },
      server: { middlewareMode: true, ws: false },
    })
    vite.ws.send = (...message: unknown[]) => {
      if (JSON.stringify(message).includes('full-reload')) reloads += 1
    }
    host = createServer(vite.middlewares)
    await new Promise<void>((resolve) => host.listen(0, resolve))
  })

  afterAll(async () => {
    host.close()
    await vite.close()
    rmSync(root, { recursive: true })
  })

  it('serves the compiled records, and nothing else below data/', async () => {
    const { status, text } = await ask('/data/corpus.json')
    expect(status).toBe(200)
    expect(JSON.parse(text).events).toHaveLength(3)
    expect((await ask('/data/none.json')).status).toBe(404)
  })

  it('reloads the page after each change, shows problems in page and terminal, and recovers', async () => {
    const printed = vi.spyOn(vite.config.logger, 'error')
    await rewrite(`${right}russia-again: { kind: state }\n`)
    const { status, text } = await ask('/data/corpus.json')
    expect(status).toBe(500)
    expect(text).toMatch(/actors\.yaml:\d+:\d+: russia-again\.name: Is missing\./)
    expect(printed).toHaveBeenCalledWith(text)
    await rewrite(right)
    expect((await ask('/data/corpus.json')).status).toBe(200)
  })
})
