// Plain JavaScript: it runs before anything is installed.
import { execSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const changedAt = (path) => statSync(`${root}/${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0

// npm writes the hidden lock file last, so an interrupted install is repeated.
if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  try {
    execSync('npm ci', { cwd: root, stdio: 'inherit' })
  } catch {
    console.error('The packages could not be installed: npm says why above.')
    process.exit(1)
  }
}
