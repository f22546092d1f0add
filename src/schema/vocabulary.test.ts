import { describe, expect, it } from 'vitest'
import { ACTING_ROLES, categoryOf, EVENT_TYPES, PLOVER, QUADS, quadOf, ROLES } from './vocabulary.ts'

describe('the types of events', () => {
  it('are the sixteen categories of PLOVER 2021 with their modes, and the bare statement', () => {
    expect(Object.keys(PLOVER)).toHaveLength(16)
    expect(EVENT_TYPES).toEqual(
      expect.arrayContaining(['statement', 'consult', 'consult/phone', 'sanction/expel']),
    )
    expect(EVENT_TYPES).not.toContain('statement/phone')
  })

  it('stand once each, in letters that a link can carry', () => {
    expect(new Set(EVENT_TYPES).size).toBe(EVENT_TYPES.length)
    for (const type of EVENT_TYPES) expect(type).toMatch(/^[a-z]+(\/[a-z-]+)?$/)
  })

  it('belong each to a category of their own name, and all but the statement to a quad', () => {
    for (const type of EVENT_TYPES) {
      expect(categoryOf(type)).toBe(type.split('/')[0])
      if (type === 'statement') expect(quadOf(type)).toBeNull()
      else expect(QUADS).toContain(quadOf(type))
    }
  })

  it.each(['', 'yield', 'sanctions', 'constructor', 'toString/phone'])('do not include %s', (word) => {
    expect(categoryOf(word)).toBeNull()
    expect(quadOf(word)).toBeNull()
  })
})

it('knows who acts from who is acted on or only named', () => {
  expect(ROLES.filter((role) => !ACTING_ROLES.includes(role))).toEqual(['target', 'mentioned'])
})
