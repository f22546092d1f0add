import { afterAll, beforeAll, expect, it, vi } from 'vitest'

interface Rules {
  readonly createHTML: (text: string) => string
  readonly createScriptURL: (address: string) => string
}
let made: readonly (readonly [string, Rules])[] = []
const ruled = (): Rules => {
  const rules = made[0]?.[1]
  if (!rules) throw new Error('no policy was made')
  return rules
}

beforeAll(async () => {
  vi.stubGlobal('document', { baseURI: 'https://example.org/demarche/en/' })
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rules: Rules) => {
      made = [...made, [name, rules]]
    },
  })
  await import('./trustedTypes.ts')
})
afterAll(() => {
  vi.unstubAllGlobals()
})

it('there is one policy, which stands wherever none is named', () => {
  expect(made.map(([name]) => name)).toEqual(['default'])
})

it.each([
  '<img src=x onerror="window.pwned=1">',
  '</script><script>window.pwned=1</script>',
  '"><b>\'><b>',
  '<!-- <svg onload=window.pwned=1>',
])('what is written as markup becomes text: %s', (text) => {
  expect(ruled().createHTML(text)).not.toMatch(/[<>"']/)
})

it('text with nothing in it that could be markup stays as it is', () => {
  for (const text of ['13\nTue', 'نيسان/أبريل 2021', '1 января']) expect(ruled().createHTML(text)).toBe(text)
})

it.each(['/demarche/sw.js', '../assets/worker.js', 'https://example.org/demarche/sw.js'])(
  'a script of this site may run: %s',
  (address) => {
    expect(ruled().createScriptURL(address)).toBe(address)
  },
)

it.each([
  'https://example.com/sw.js',
  '//example.com/sw.js',
  'http://example.org/sw.js',
  'https://example.org:8443/sw.js',
  'https://example.org.example.com/sw.js',
  'data:text/javascript,window.pwned=1',
  'javascript:window.pwned=1',
  'blob:https://example.com/1',
  'https://[',
])('nothing else may: %s', (address) => {
  expect(() => ruled().createScriptURL(address)).toThrow(TypeError)
})
