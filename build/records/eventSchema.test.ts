import { expect, it } from 'vitest'
import { RULES } from '../../src/schema/rules/rules.ts'
import { eventJsonSchema, rulesPage } from './eventSchema.ts'

it('names the command that generates it on the first line', () => {
  expect(rulesPage().split('\n', 1)[0]).toContain('npx tsx build/records/eventSchema.ts')
  expect(JSON.parse(eventJsonSchema())).toHaveProperty(
    '$comment',
    expect.stringContaining('build/records/eventSchema.ts'),
  )
})

it('requires the required keys of records, and allows no other', () => {
  const schema = JSON.parse(eventJsonSchema())
  expect(schema.additionalProperties).toBe(false)
  expect(schema.required).toContain('title')
  expect(schema.required).not.toContain('aliases')
  expect(schema.properties.status.enum).toEqual(['published', 'draft'])
})

it('names every rule once and explains it', () => {
  const page = rulesPage()
  for (const { name, why } of RULES) expect(page.split(`| \`${name}\` | ${why} |`)).toHaveLength(2)
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length)
})
