import { describe, expect, it } from 'vitest'
import { nameHelpers, trim } from './trimVis.ts'

const MODULE = `
import Emitter from 'emitter';
const helper = () => 1;
function Legend() {}
Legend.prototype.show = function () { return helper(); };
class Timeline { draw(legend) { return { Legend: legend.Legend }; } settings() { return new Configurator(); } }
class Configurator { pick() { return new Colour(); } }
class Colour {}
Emitter(Timeline.prototype);
export { Legend, Timeline };
`

describe('trim', () => {
  const trimmed = trim(MODULE, ['Timeline'], { Configurator: 'undefined', Unknown: 'undefined' })

  it('keeps what the wanted export is made of', () => {
    expect(trimmed).toContain('class Timeline')
    expect(trimmed).toContain('Emitter(Timeline.prototype)')
    expect(trimmed).toContain("import Emitter from 'emitter'")
  })

  it('drops another export with the statements that fill its prototype', () => {
    expect(trimmed).not.toContain('function Legend')
    expect(trimmed).not.toContain('Legend.prototype')
    expect(trimmed).not.toContain('helper')
  })

  it('replaces what is named, and drops what only that reached', () => {
    expect(trimmed).toContain('const Configurator = undefined;')
    expect(trimmed).not.toContain('Unknown')
    expect(trimmed).not.toContain('class Configurator')
    expect(trimmed).not.toContain('class Colour')
  })

  it('keeps all of it when all of it is wanted', () => {
    const whole = trim(MODULE, ['Legend', 'Timeline'], {})
    expect(whole).toContain('Legend.prototype.show')
    expect(whole).toContain('class Colour')
  })
})

describe('nameHelpers', () => {
  it('replaces the spread by the helpers that are called', () => {
    const code =
      'const availableUtils = { ...util, convert }; availableUtils.extend(availableUtils.convert())'
    expect(nameHelpers(code)).toContain('{ extend: util.extend, convert }')
  })

  it('throws if the library has changed', () => {
    expect(() => nameHelpers('const availableUtils = util')).toThrow('build/vite/trimVis.ts')
  })
})
