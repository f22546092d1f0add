import { existsSync, readdirSync } from 'node:fs'

/** A file with the hash of the inputs of `dist/`. A failed build leaves none, because Vite empties the folder first. */
export const MADE_FROM = 'dist/.vite/made-from'

/** Exits with a message if `dist/` holds no site. */
export function requireBuiltSite(): void {
  if (existsSync('dist/en/index.html')) return
  console.error('There is no site in dist/ yet. Run `npm run build` first.')
  process.exit(1)
}

/** The folder of the records in `dist/`: `dist/data/0123456789/`. Throws unless there is exactly one. */
export function builtRecords(): string {
  const [version, ...others] = readdirSync('dist/data')
  if (version === undefined || others.length > 0)
    throw new Error('dist/data holds not one version of the records')
  return `dist/data/${version}/`
}
