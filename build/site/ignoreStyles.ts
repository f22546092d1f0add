import { register } from 'node:module'

/**
 * Components import their style sheets for Vite, and Node knows no such modules: where the build renders pages, each is an
 * empty one.
 */
const hooks = `export const load = (url, context, next) =>
  url.endsWith('.css') ? { format: 'module', source: '', shortCircuit: true } : next(url, context)`

register(`data:text/javascript,${encodeURIComponent(hooks)}`)
