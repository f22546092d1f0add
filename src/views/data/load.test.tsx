import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { CALL } from '../../testing/knownEvents.ts'
import { fileOf } from '../../testing/servedRecords.ts'
import { carriedEvent } from './load.ts'

/** Inlines this text in the page as its event file. */
function carry(text: string): void {
  const data = document.createElement('script')
  data.type = 'application/json'
  data.id = 'record'
  data.textContent = text
  document.body.replaceChildren(data)
}

afterEach(() => document.body.replaceChildren())

describe('the record that rides along in an event’s page', () => {
  it('is the event’s file', () => {
    carry(JSON.stringify(fileOf(CALL)))
    expect(carriedEvent()).toEqual(fileOf(CALL))
  })

  it('is none where the page carries none', () => {
    expect(carriedEvent()).toBeNull()
  })

  it('cut off anywhere, it is none, and nothing breaks', () => {
    const whole = JSON.stringify(fileOf(CALL))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (end) => {
        carry(whole.slice(0, end))
        expect(carriedEvent()).toBeNull()
      }),
      { numRuns: 30 },
    )
  })

  it.each(['id', 'version', 'published', 'updated', 'claims', 'sources', 'revisions'] as const)(
    'without its %s it is none',
    (part) => {
      carry(JSON.stringify({ ...fileOf(CALL), [part]: undefined }))
      expect(carriedEvent()).toBeNull()
    },
  )

  it('of any other shape it is none', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        carry(text)
        expect(carriedEvent()).toBeNull()
      }),
    )
  })
})
