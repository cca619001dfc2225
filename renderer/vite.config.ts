import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type HtmlTagDescriptor as Tag, type Plugin, type Rolldown } from 'vite'

/** The interface, built once for the window and for the loopback host: addresses are relative. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), nameFirstParts()],
  build: {
    outDir: resolve(import.meta.dirname, '../out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // Said, because electron-vite would leave it out: half the code to read at each start.
    minify: true,
    // Nothing is inlined: the content security policy then needs no data: for scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Apart from the rest, so that it can run before the rest is there.
            { name: 'early', test: isEarly, priority: 2 },
            // In one file: a browser fetches six at a time, and compiles a large one meanwhile.
            { name: 'first', tags: ['$initial'], priority: 1 },
          ],
        },
      },
    },
  },
})

/** What `early.ts` is made of. */
function isEarly(module: string): boolean {
  return [
    'early',
    'early-answers',
    'first-address',
    'host-token',
    'preferences',
    'window-bridge',
  ].some((name) => module === resolve(import.meta.dirname, `${name}.ts`))
}

/** Letters of the first screen: others come when a name asks for them. */
const firstFonts = /source-(?:sans-3|serif-4)-latin-wght-normal-[\w-]+\.woff2$/u

/**
 * Names in the page what is wanted first: what runs early, and the fonts, of which a browser hears
 * when it draws with them and would then draw all of it again.
 */
function nameFirstParts(): Plugin {
  return {
    name: 'greffier-first-parts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => Object.values(bundle).flatMap(tagsFor),
    },
  }
}

function tagsFor({ name, fileName }: Rolldown.OutputChunk | Rolldown.OutputAsset): Tag[] {
  const address = `./${fileName}`
  if (name === 'early') {
    // Neither the style sheet nor the other script is waited for.
    const attrs = { type: 'module', async: true, crossorigin: true, src: address }
    return [{ tag: 'script', attrs, injectTo: 'head-prepend' }]
  }
  if (!firstFonts.test(fileName)) return []
  const attrs = { rel: 'preload', as: 'font', crossorigin: true, href: address }
  return [{ tag: 'link', attrs, injectTo: 'head' }]
}
