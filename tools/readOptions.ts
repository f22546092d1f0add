import { type ParseArgsConfig, parseArgs } from 'node:util'

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
