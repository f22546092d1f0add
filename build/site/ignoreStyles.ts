import { register } from 'node:module'

/** Components import style sheets for Vite. Node has no such modules: where the build renders pages, each is empty. */
const hooks = `export const load = (url, context, next) =>
  url.endsWith('.css') ? { format: 'module', source: '', shortCircuit: true } : next(url, context)`

register(`data:text/javascript,${encodeURIComponent(hooks)}`)
