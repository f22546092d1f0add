import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What was asked on the command line; null where it holds an option that is not known, or one without its value. */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> | null {
  try {
    return parseArgs(config)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code.startsWith('ERR_PARSE_ARGS_')) return null
    throw error
  }
}
