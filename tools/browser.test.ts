import { describe, expect, it } from 'vitest'
import { findBrowser, type Machine } from './browser.ts'

/** A fake Linux machine with these files. Records each command; `brings` maps a command to the file that it creates. */
function machine(files: readonly string[], more: Partial<Machine> = {}, brings: Record<string, string> = {}) {
  const there = new Set(files)
  const ran: string[] = []
  const it: Machine = {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    playwrightPath: '/cache/chrome',
    isRootOnDebian: false,
    exists: (path) => there.has(path),
    starts: () => true,
    run: (command) => {
      ran.push(command)
      for (const [word, file] of Object.entries(brings)) if (command.includes(word)) there.add(file)
    },
    ...more,
  }
  return { it, ran }
}

describe('findBrowser', () => {
  it('prefers CHROME_PATH', () => {
    const { it: linux } = machine(['/opt/chrome', '/usr/bin/chromium'], {
      env: { CHROME_PATH: '/opt/chrome' },
    })
    expect(findBrowser(linux)).toBe('/opt/chrome')
  })

  it('throws if CHROME_PATH does not exist', () => {
    const { it: linux } = machine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/opt/gone' } })
    expect(() => findBrowser(linux)).toThrow('CHROME_PATH names /opt/gone, which does not exist.')
  })

  it.each([
    ['/usr/bin/google-chrome', ['/usr/bin/chromium', '/usr/bin/google-chrome', '/cache/chrome']],
    ['/usr/local/bin/chromium', ['/usr/local/bin/chromium', '/cache/chrome']],
    ['/cache/chrome', ['/cache/chrome']],
  ])('takes %s and downloads nothing', (wanted, files) => {
    const { it: linux, ran } = machine(files, { isRootOnDebian: true })
    expect(findBrowser(linux)).toBe(wanted)
    expect(ran).toEqual([])
  })

  it('finds Chrome on other systems', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(machine([mac], { platform: 'darwin' }).it)).toBe(mac)
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    const env = { PROGRAMFILES: 'C:\\Program Files' }
    expect(findBrowser(machine([windows], { platform: 'win32', env }).it)).toBe(windows)
  })

  it('downloads Playwright’s browser only if there is no other', () => {
    const { it: linux, ran } = machine([], { isRootOnDebian: true }, { playwright: '/cache/chrome' })
    expect(findBrowser(linux)).toBe('/cache/chrome')
    expect(ran).toEqual(['npx playwright install chromium'])
  })

  it('installs Debian’s package last, also if the downloaded browser cannot start', () => {
    const brings = { 'apt-get': '/usr/bin/chromium' }
    const bare = machine([], { isRootOnDebian: true }, brings)
    expect(findBrowser(bare.it)).toBe('/usr/bin/chromium')
    expect(bare.ran).toHaveLength(2)

    const lame = machine(['/cache/chrome'], { isRootOnDebian: true, starts: () => false }, brings)
    expect(findBrowser(lame.it)).toBe('/usr/bin/chromium')
    expect(lame.ran).toEqual(['apt-get update && apt-get install -y chromium'])
  })

  it('else says what to install', () => {
    expect(() => findBrowser(machine([]).it)).toThrow('install one, or name it in CHROME_PATH')
  })
})
