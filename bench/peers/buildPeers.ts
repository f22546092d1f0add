import { copyFileSync, cpSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const HERE = import.meta.dirname
const fileOf = (address: string) => fileURLToPath(import.meta.resolve(address))

/**
 * Builds a page for each peer into a folder: `vis/`, `timelinejs/`, `chrono/`. Each shows the events of
 * `events-<corpus>.json` as the peer's own introduction does, and sends no request to another host.
 */
export async function buildPeers(out: string): Promise<void> {
  for (const peer of ['vis', 'timelinejs']) {
    mkdirSync(join(out, peer), { recursive: true })
    copyFileSync(join(HERE, peer, 'index.html'), join(out, peer, 'index.html'))
  }
  const vis = dirname(fileOf('vis-timeline/package.json'))
  for (const file of ['standalone/umd/vis-timeline-graph2d.min.js', 'styles/vis-timeline-graph2d.min.css']) {
    copyFileSync(join(vis, file), join(out, 'vis', file.split('/').at(-1) ?? ''))
  }
  const timelineJs = dirname(fileOf('@knight-lab/timelinejs/package.json'))
  for (const folder of ['js', 'css']) {
    cpSync(join(timelineJs, 'dist', folder), join(out, 'timelinejs', folder), { recursive: true })
  }
  await build({
    root: join(HERE, 'chrono'),
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: { outDir: join(out, 'chrono'), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  })
}
