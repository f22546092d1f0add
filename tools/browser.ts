import { execSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** The parts of the machine that the search for a browser uses. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  /** The path of Playwright's own browser, whether or not it is installed. */
  readonly playwrightPath: string
  readonly isRootOnDebian: boolean
  readonly exists: (path: string) => boolean
  /** Whether the browser starts: a downloaded one may lack system libraries. */
  readonly starts: (path: string) => boolean
  readonly run: (command: string) => void
}

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
const WINDOWS_CHROME = 'Google\\Chrome\\Application\\chrome.exe'

function installedPaths({ env, platform }: Machine): readonly string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
    return [...apps, ...apps.map((app) => join(env.HOME ?? '', app))]
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = env[name]
      return folder === undefined ? [] : [`${folder}\\${WINDOWS_CHROME}`]
    })
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
}

/**
 * The path of a Chrome or Chromium: `CHROME_PATH`, an installed one, Playwright's own, then Debian's package. Downloads
 * only if none is installed. Throws a sentence for the user if none can be had.
 */
export function findBrowser(machine: Machine): string {
  const { env, playwrightPath, exists, starts, run } = machine
  const named = env.CHROME_PATH
  if (named !== undefined && named !== '') {
    if (exists(named)) return named
    throw new Error(`CHROME_PATH names ${named}, which does not exist.`)
  }

  const installed = () => installedPaths(machine).find(exists)
  const own = () => (exists(playwrightPath) && starts(playwrightPath) ? playwrightPath : undefined)
  const afterRunning = (command: string, look: () => string | undefined) => {
    run(command)
    return look()
  }

  const found =
    installed() ??
    own() ??
    (exists(playwrightPath) ? undefined : afterRunning('npx playwright install chromium', own)) ??
    (machine.isRootOnDebian
      ? afterRunning('apt-get update && apt-get install -y chromium', installed)
      : undefined)
  if (found === undefined) {
    throw new Error('The browser tests need Chrome or Chromium: install one, or name it in CHROME_PATH.')
  }
  return found
}

export const BROWSER_FLAGS = ['--no-sandbox', '--disable-quic', '--disable-background-networking']

export const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  playwrightPath: chromium.executablePath(),
  isRootOnDebian: process.getuid?.() === 0 && existsSync('/etc/debian_version'),
  exists: existsSync,
  starts: (path) => process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0,
  run: (command) => {
    try {
      // Output goes to stderr, because stdout may carry a report.
      execSync(command, { stdio: ['ignore', process.stderr, process.stderr], timeout: 300_000 })
    } catch {
      // No network, or no such command: try the next way.
    }
  },
}
