import { textWidthIn } from './build/site/textWidth.ts'
import { memoryScene } from './src/memory/memoryScene.ts'
import { labelSize, labelType, partsLine } from './src/model/label.ts'
import { layOut } from './src/model/layout.ts'
import { isDense } from './src/model/scene.ts'
import { stretchOf } from './src/model/stretch.ts'
import { sceneOf } from './src/model/viewport.ts'
import { isInView } from './src/model/window.ts'
import { curatedRecords } from './src/testing/curatedRecords.ts'
import { speeches } from './src/testing/speeches.ts'
import { neighbourhoodOf, roomIn, sceneNear } from './src/views/timeline/room.ts'

const { corpus } = curatedRecords()
const D = (d: string) => Date.parse(d) / 864e5
const lanes = { by: 'sides', sides: ['russia', 'united-states'] } as const
for (const locale of ['en', 'ar', 'ru'] as const) {
  const speech = speeches[locale],
    tw = textWidthIn(locale)
  const run = (
    name: string,
    w: number,
    h: number,
    from: string,
    to: string,
    open: string | null,
    choice: any = lanes,
  ) => {
    const size = { width: w, height: h },
      view = { from: D(from), to: D(to) }
    const scene = sceneOf(
      corpus as any,
      memoryScene(corpus, corpus.events, { choice, most: 6 } as any, open) as any,
      choice,
      open,
      speech,
    )
    const dense = isDense(scene),
      type = labelType(dense, locale === 'ar')
    const near = neighbourhoodOf(size, stretchOf(view))
    const t0 = performance.now()
    const room = roomIn(size, near, view, dense, type, (e, lw) =>
      labelSize(e, partsLine(e, speech), lw, type, tw),
    )
    let l = layOut(sceneNear(scene, near), room)
    const t1 = performance.now()
    l = layOut(sceneNear(scene, near), room)
    const t2 = performance.now()
    const seen = l.marks.filter((m) => m.first <= view.to && m.last >= view.from)
    const ev = seen.filter((m) => m.kind === 'event'),
      bins = seen.filter((m) => m.kind === 'bin')
    const wide = ev.filter((m: any) => m.labelWidth > l.labelWidth).length, whole = ev.filter((m: any) => m.lines === null).length
    console.log(
      locale,
      name.padEnd(16),
      `drawn ${ev.length} (whole ${whole}, wide ${wide} lw ${l.labelWidth}) lone ${bins.filter((b: any) => b.events.length === 1).length} hidden ${bins.reduce((s, b: any) => s + (b.events.length > 1 ? b.count : 0), 0)} in ${bins.filter((b: any) => b.events.length > 1).length}`,
      'heights',
      l.lanes.map((x) => x.height).join(','),
      'sum',
      l.lanes.reduce((s, x) => s + x.height, 0),
      'of',
      room.height,
      `${(t1 - t0).toFixed(1)} ${(t2 - t1).toFixed(1)} ms`,
    )
  }
  const H = ['2021-04-10', '2021-04-24'] as const
  run('360 home', 328, 370, ...H, null)
  run('1280 home', 1224, 580, ...H, null)
  run('1366 home', 1310, 548, ...H, null)
  run('1440 home', 1384, 680, ...H, null)
  run('1920 home', 1860, 860, ...H, null)
  const O = ['2021-04-12', '2021-04-26', '2021-04-19-patrushev-sullivan-call'] as const
  run('1280 open', 800, 560, ...O)
  run('1366 open', 860, 530, ...O)
  run('1440 open', 950, 660, ...O)
  run('4 days', 1224, 580, '2021-04-13', '2021-04-16', null)
  run('4 days b', 1224, 580, '2021-04-15', '2021-04-18', null)
  run('all', 1224, 580, '2021-01-20', '2021-06-28', null)
  run('topic', 1224, 580, ...H, null, { by: 'topic' })
  run('none', 1224, 580, ...H, null, { by: 'all' })
}
{
  const speech = speeches.en, tw = textWidthIn('en')
  for (const [w,h,f,t,o] of [[800,560,'2021-04-12','2021-04-26','x'],[1224,580,'2021-04-10','2021-04-24',null],[1224,580,'2021-01-20','2021-06-28',null]] as any) {
    const size = { width: w, height: h }, view = { from: D(f), to: D(t) }
    const scene = sceneOf(corpus as any, memoryScene(corpus, corpus.events, { choice: lanes, most: 6 } as any, o) as any, lanes as any, o, speech)
    const type = labelType(false, false), near = neighbourhoodOf(size, stretchOf(view))
    const ts = []
    for (let i = 0; i < 60; i++) { const t0 = performance.now(); layOut(sceneNear(scene, near), roomIn(size, near, view, false, type, (e, lw) => labelSize(e, partsLine(e, speech), lw, type, tw))); ts.push(performance.now() - t0) }
    ts.sort((a, b) => a - b); console.log('time', w, f, ts[2].toFixed(2), ts[30].toFixed(2))
  }
}
