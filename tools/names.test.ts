import { expect, it } from 'vitest'
import { checkNames } from './names.ts'

const check = (files: Record<string, string>) =>
  checkNames(new Map(Object.entries(files)), new Set(['Window', 'Text']))

it('rejects a name that two files export', () => {
  const code = 'export const daysOf = 1\nexport function daysOf() {}'
  expect(check({ 'src/model/list.ts': code })).toEqual([])
  expect(check({ 'src/model/list.ts': code, 'src/model/window.ts': 'export const daysOf = 1' })).toEqual([
    'src/model/window.ts: exports daysOf, and so does src/model/list.ts. Give one of them another name.',
  ])
})

it('rejects a type named like a browser global, exported or not', () => {
  const todo = 'is also a global of the browser. Give the type another name.'
  expect(check({ 'src/a.ts': 'export interface Window {}\ntype Text = string' })).toEqual([
    `src/a.ts: Window ${todo}`,
    `src/a.ts: Text ${todo}`,
  ])
  expect(check({ 'src/a.ts': 'const size: Window = window' })).toEqual([])
})

it('ignores tests', () => {
  const code = 'export const open = 1\ninterface Window {}'
  expect(
    check({ 'src/a.ts': 'export const open = 1', 'src/testing/a.ts': code, 'src/a.test.ts': code }),
  ).toEqual([])
})
