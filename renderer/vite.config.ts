import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import {
  defineConfig,
  type HtmlTagDescriptor as Tag,
  parseAst,
  type Plugin,
  type Rolldown,
} from 'vite'

/** The interface, built once for the window and for the loopback host: addresses are relative. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), leaveOutSchemas(), nameFirstParts()],
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

const sharedFolder = resolve(import.meta.dirname, '../shared')

/**
 * Says of what the files of `shared/` make while they are read (schemas, contract lines) that it
 * changes nothing else, so that what no screen asks for is left out. The core checks what it is
 * told; of most of these files the screens take a type or a list of words, and a browser would
 * build hundreds of schemas in the frame that opens a screen.
 */
function leaveOutSchemas(): Plugin {
  return {
    name: 'greffier-leave-out-schemas',
    apply: 'build',
    transform(code, id) {
      if (!id.startsWith(sharedFolder) || !id.endsWith('.ts')) return null
      return { code: withPureValues(code), map: null }
    },
  }
}

/** Each constant that a call makes, made by a function of its own that is marked as pure. */
function withPureValues(code: string): string {
  return madeValues(code).reduceRight(
    (text, { start, end }) =>
      `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`,
    code,
  )
}

function madeValues(code: string): readonly { readonly start: number; readonly end: number }[] {
  const statements = parseAst(code).body.map((statement) =>
    statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement,
  )
  return statements
    .flatMap((one) => (one?.type === 'VariableDeclaration' ? one.declarations : []))
    .flatMap(({ init }) => init ?? [])
    .filter(({ type }) => ['CallExpression', 'ObjectExpression', 'ArrayExpression'].includes(type))
}
