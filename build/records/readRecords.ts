import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { compareText } from '../../src/lib/compareText.ts'
import { isMap } from '../../src/lib/isMap.ts'
import { checkRecords, type Written } from '../../src/schema/checkRecords.ts'
import { compareProblems, formatPath, type Path, type Problem } from '../../src/schema/problem.ts'
import { KINDS, type RecordKind, type Records } from '../../src/schema/rule.ts'
import { type Fault, readYaml, unreadable, type YamlFile } from './yamlFile.ts'

export interface DataFile {
  /** Relative to the working directory, with "/", as printed in problems. */
  readonly path: string
  /** Relative to the data folder: `events/2021/2021-04-19-some-words.yaml`. */
  readonly inData: string
  /** The text of the file, or why it cannot be read. */
  readonly text: string | Advice
}

type Advice = Pick<Fault, 'what' | 'todo'>

export interface Read {
  /** Records without shape problems. */
  readonly records: Records
  /** All problems, sorted by `compareProblems`. */
  readonly problems: readonly Problem[]
}

/** Where a record is: in its own file, or under its id in the file of its kind. */
interface Home {
  readonly file: DataFile
  readonly yaml: YamlFile
  readonly base: Path
}

/** The common fields of problems of a whole file. */
const whole = ({ path }: DataFile) => ({ rule: 'files', file: path, line: 1, column: 1, field: '' })

const MISNAMED: Advice = {
  what: 'Is not a record: its name must end in .yaml.',
  todo: 'Rename it, or move it out of the folder.',
}
const MISPLACED: Advice = {
  what: 'Is no file that is read.',
  todo: 'data/README.md says where records lie.',
}

/** The kind of records in a file, by its path in the data folder; null for an unexpected file. */
export function contentOf({
  inData,
}: DataFile): { readonly kind: RecordKind; readonly id: string | null } | null {
  const own = /^(events\/[^/]+|chronicles)\/([^/]+)\.yaml$/.exec(inData)
  if (own) return { kind: inData.startsWith('events/') ? 'events' : 'chronicles', id: own[2] ?? '' }
  const kind = KINDS.find((each) => inData === `${each}.yaml` && each !== 'events' && each !== 'chronicles')
  return kind ? { kind, id: null } : null
}

/** Parses and checks the files of a data folder. Pure: `readRecords` reads them from disk. */
export function checkFiles(files: readonly DataFile[]): Read {
  const problems: Problem[] = []
  const unread = new Set<RecordKind>()
  const homes = new Map<string, Home>()
  const written: Written[] = []
  const add = (kind: RecordKind, id: string, value: unknown, home: Home) => {
    const key = `${kind} ${id}`
    const first = homes.get(key)
    if (first === undefined) {
      homes.set(key, home)
      written.push({ kind, id, file: home.file.path, value })
      return
    }
    problems.push({
      ...whole(home.file),
      what: `Has the same id as ${first.file.path}.`,
      todo: 'Rename or remove one of the two.',
    })
  }
  for (const file of [...files].sort((a, b) => compareText(a.inData, b.inData))) {
    const content = contentOf(file)
    if (content === null) {
      problems.push({ ...whole(file), ...(file.inData.endsWith('.yaml') ? MISPLACED : MISNAMED) })
      continue
    }
    const yaml = typeof file.text === 'string' ? readYaml(file.text) : unreadable(file.text)
    problems.push(...yaml.faults.map((fault): Problem => ({ ...whole(file), ...fault, rule: 'yaml' })))
    if (content.id !== null) {
      add(content.kind, content.id, yaml.value, { file, yaml, base: [] })
    } else if (isMap(yaml.value)) {
      for (const [id, value] of Object.entries(yaml.value))
        add(content.kind, id, value, { file, yaml, base: [id] })
    } else {
      unread.add(content.kind)
      if (yaml.value !== undefined)
        problems.push({
          ...whole(file),
          what: 'Is not a map of records by id.',
          todo: 'Write each record below its id.',
        })
    }
  }
  const { records, findings } = checkRecords(written, unread)
  for (const {
    rule,
    written: { kind, id },
    path,
    onKey,
    what,
    todo,
  } of findings) {
    const home = homes.get(`${kind} ${id}`)
    if (home === undefined) throw new Error(`checkFiles: ${kind} ${id} was never added`)
    const { file, yaml, base } = home
    // The file did not parse and its fault is reported, so shape problems would be noise.
    if (yaml.value === undefined && rule === 'shape') continue
    const full = [...base, ...path]
    problems.push({
      rule,
      file: file.path,
      ...yaml.locate(full, onKey),
      field: formatPath(full),
      what,
      todo,
    })
  }
  return { records, problems: problems.sort(compareProblems) }
}

/** Other files that are allowed in the data folder. */
const IGNORED = /(^|\/)(\.|README\.md$)|^event\.schema\.json$/

/** Strips a byte-order mark. */
function readText(path: string): string | Advice {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return { what: 'Is not UTF-8.', todo: 'Save it as UTF-8.' }
    if (code === 'EISDIR') return { what: 'Is a folder.', todo: 'Rename it: only files end in .yaml.' }
    if (code === 'ENOENT') return { what: 'Is a link to nowhere.', todo: 'Put the file itself here.' }
    if (code === '') throw error
    return { what: `Cannot be opened (${code}).`, todo: 'Correct who may read it.' }
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Every file below `folder` except `IGNORED` ones, so that a misnamed record file is reported. */
export function readFiles(folder: string): readonly DataFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ inData: name.split(sep).join('/'), place: join(folder, name) }))
    .filter(({ inData, place }) => !IGNORED.test(inData) && (inData.endsWith('.yaml') || !isFolder(place)))
    .map(({ inData, place }) => ({
      path: relative(process.cwd(), place).split(sep).join('/'),
      inData,
      text: readText(place),
    }))
}

/** The files of a data folder, or a sentence about why it is not one. */
export function dataFiles(folder: string): readonly DataFile[] | string {
  if (!isFolder(folder)) return `There is no folder \`${folder}\`. Name one that holds records.`
  const files = readFiles(folder)
  const some = files.some((file) => contentOf(file) !== null)
  return some ? files : `\`${folder}\` holds no records. Name a folder that does.`
}

/** Reads and checks every record below `dataFolder`. Throws if the folder cannot be read. */
export const readRecords = (dataFolder: string): Read => checkFiles(readFiles(dataFolder))
