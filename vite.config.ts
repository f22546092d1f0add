import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { corpusPlugin } from './build/vite/corpusPlugin.ts'
import { fontsPlugin } from './build/vite/fontsPlugin.ts'
import { messagesPlugin } from './build/vite/messagesPlugin.ts'
import { trimQuery } from './build/vite/trimQuery.ts'
import { trimVis } from './build/vite/trimVis.ts'

export default defineConfig({
  // Relative URLs: the built site works below any path of any static host.
  base: './',
  plugins: [react(), corpusPlugin('data'), fontsPlugin(), messagesPlugin(), trimQuery(), trimVis()],
  // Lightning CSS supports `@custom-media`: `src/styles/preamble.css`.
  css: { transformer: 'lightningcss', lightningcss: { drafts: { customMedia: true } } },
  build: {
    // vis-timeline needs Array.prototype.toSorted, so older browsers could not draw anyway.
    target: 'es2022',
    // No prefixes for masks and sizes: without them an older browser misses a fading edge.
    cssTarget: ['chrome120', 'firefox121', 'safari17.2'],
    // One style sheet. Vite asks only once for that of a lazy chunk: after a failure, "Try again" drew the board unstyled.
    cssCodeSplit: false,
    // The policy allows no `data:` fonts, and a file can be preloaded.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    // `build/site/pagesOf.ts` adds this entry to home pages.
    rollupOptions: { input: ['index.html', 'src/ahead.ts'] },
  },
})
