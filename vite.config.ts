import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { corpusPlugin } from './build/vite/corpusPlugin.ts'
import { fontsPlugin } from './build/vite/fontsPlugin.ts'
import { messagesPlugin } from './build/vite/messagesPlugin.ts'
import { trimVis } from './build/vite/trimVis.ts'

export default defineConfig({
  // Relative addresses: the built site works below any path of any static host.
  base: './',
  plugins: [react(), corpusPlugin('data'), fontsPlugin(), messagesPlugin(), trimVis()],
  // The one that knows `@custom-media`: `src/styles/preamble.css`.
  css: { transformer: 'lightningcss', lightningcss: { drafts: { customMedia: true } } },
  build: {
    // Nothing older draws: vis-timeline itself needs Array.prototype.toSorted.
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    // `build/site/pagesOf.ts` puts it into home pages.
    rollupOptions: { input: ['index.html', 'src/ahead.ts'] },
  },
})
