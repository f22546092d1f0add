import { existsSync } from 'node:fs'

/** Ends the program with one sentence where `dist/` holds no site. */
export function requireBuiltSite(): void {
  if (existsSync('dist/index.html')) return
  console.error('There is no site in dist/ yet. Run `npm run build` first.')
  process.exit(1)
}
