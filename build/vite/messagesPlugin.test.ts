import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { en } from '../../src/i18n/messages/en.ts'
import { FOR_BUILD } from './messagesPlugin.ts'

it('leaves out no message that the app says', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/messages|\.test\./.test(path))
    .map((path) => readFileSync(join('src', path), 'utf8'))
  const left = Object.keys(en).filter((key) => FOR_BUILD.test(key))
  expect(left.length).toBeGreaterThan(3)
  for (const key of left) expect(files.filter((text) => text.includes(`'${key}'`))).toEqual([])
})
