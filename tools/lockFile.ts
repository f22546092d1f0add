import { readFileSync } from 'node:fs'

const TIES = [
  {
    sign: /"resolved"|\bregistry\./,
    what: 'names a registry',
    todo: 'Install with the .npmrc of this folder.',
  },
  {
    sign: /"link": true|\bfile:|"(\/|~\/|[A-Za-z]:\\)|\/(home|Users|root|tmp)\//,
    what: 'names a path of one machine',
    todo: 'Install the package from the registry.',
  },
]

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>
  /** Folders of workspaces; only the root package has them. */
  readonly workspaces?: readonly string[]
}

/** Problems that make a lock file unusable on other machines, one sentence each. Throws if it is not JSON. */
export function checkLockFile(text: string): readonly string[] {
  const { packages }: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(text)
  // A link to a workspace works on every machine.
  const foreign = (packages['']?.workspaces ?? []).reduce(
    (rest, folder) => rest.replace(new RegExp(`"resolved": "${folder}",(\\s*)"link": true`), '$1'),
    text,
  )
  const ties = foreign
    .split('\n')
    .flatMap((line, index) =>
      TIES.filter(({ sign }) => sign.test(line)).map(
        ({ what, todo }) => `package-lock.json:${index + 1}: ${what}. ${todo}`,
      ),
    )

  const paths = Object.keys(packages)
  // `npm ci` rejects a lock file that lacks optional packages, and other platforms would lack their binaries.
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !paths.some((known) => known.endsWith(`node_modules/${name}`)))
      .map(
        ([name, version]) =>
          `package-lock.json: ${path} needs ${name} ${version} on some systems, and it is not locked. ` +
          'Take a version of the package that the registry has for all of them.',
      ),
  )
  return [...ties, ...missing]
}

if (process.argv[1] === import.meta.filename) {
  const problems = checkLockFile(readFileSync('package-lock.json', 'utf8'))
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}
