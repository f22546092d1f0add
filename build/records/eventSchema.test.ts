import { expect, it } from 'vitest'
import { RULES } from '../../src/schema/rules/rules.ts'
import { eventJsonSchema, rulesPage } from './eventSchema.ts'

it('says first which command makes it', () => {
  expect(rulesPage().split('\n', 1)[0]).toContain('npx tsx build/records/eventSchema.ts')
  expect(JSON.parse(eventJsonSchema())).toHaveProperty(
    '$comment',
    expect.stringContaining('build/records/eventSchema.ts'),
  )
})

it('asks of editors what records must have, and knows no other key', () => {
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
