import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Says why a command cannot go on, and returns its exit code. */
export function fail(why: string): 1 {
  console.error(why)
  return 1
}

/** Parses the command line. Null for an unknown option or a missing value. */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> | null {
  try {
    return parseArgs(config)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code.startsWith('ERR_PARSE_ARGS_')) return null
    throw error
  }
}
