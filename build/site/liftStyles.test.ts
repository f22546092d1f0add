import { expect, test } from 'vitest'
import { liftStyles } from './liftStyles.ts'

test('inline styles become classes, equal ones the same class, and style elements join the sheet', () => {
  const lifted = liftStyles(
    '<p class="a" style="top:1px">x</p><i style="top:1px"></i><b style="left:2px" class="c"></b><style>.d{e:f}</style>',
  )
  expect(lifted.markup).toBe('<p class="a s0">x</p><i class="s0"></i><b class="c s1"></b>')
  expect(lifted.css).toBe('.s0{top:1px}.s1{left:2px}.d{e:f}')
})

test('escaped characters are those of the style sheet, and text that looks like an attribute stays', () => {
  const lifted = liftStyles('<p style="--a:&quot;&amp;&quot;">say style="x"</p>')
  expect(lifted.markup).toBe('<p class="s0">say style="x"</p>')
  expect(lifted.css).toBe('.s0{--a:"&"}')
})
