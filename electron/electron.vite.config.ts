import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, type UserConfig } from 'electron-vite'
import { type ConfigEnv, loadConfigFromFile, mergeConfig, type Plugin } from 'vite'

const project = resolve(import.meta.dirname, '..')
const built = (folder: string) => resolve(project, 'out', folder)

/**
 * The window's process, the core's process and its workers, the preload, and the interface.
 *
 * Everything is bundled but the database driver, the one entry of `dependencies`: its binary must
 * stay a file of its own.
 */
export default defineConfig(
  async (env): Promise<UserConfig> => ({
    main: {
      // Its build for Node declares a require of its own, beside the one that the bundler adds.
      resolve: { alias: { fflate: resolve(project, 'node_modules/fflate/esm/browser.js') } },
      plugins: [solverBeside()],
      build: {
        outDir: built('main'),
        target: 'node24',
        rollupOptions: {
          input: {
            main: resolve(import.meta.dirname, 'main.ts'),
            'core-process': resolve(import.meta.dirname, 'core-process.ts'),
            'early-serve': resolve(import.meta.dirname, 'cli/early-serve.ts'),
            'word-worker': resolve(import.meta.dirname, 'exports/word-worker.ts'),
            'harmonise-worker': resolve(import.meta.dirname, 'reviews/harmonise-worker.ts'),
          },
          output: {
            format: 'es',
            entryFileNames: '[name].js',
            chunkFileNames: 'chunks/[name].js',
            // Names stay, for what is told of a failure; without comments and indents the core is
            // read in seven eighths of the time.
            minify: { compress: false, mangle: false, codegen: true },
          },
        },
      },
    },
    preload: {
      build: {
        outDir: built('preload'),
        // A sandboxed preload is one CommonJS file that requires nothing but Electron.
        externalizeDeps: false,
        rollupOptions: {
          input: resolve(import.meta.dirname, 'preload.ts'),
          output: { format: 'cjs', entryFileNames: 'preload.cjs' },
        },
      },
    },
    renderer: await interfaceConfig(env),
  }),
)

/** The interface has its own configuration, which also serves its engineers alone. */
async function interfaceConfig(env: ConfigEnv): Promise<NonNullable<UserConfig['renderer']>> {
  const folder = resolve(project, 'renderer')
  const loaded = await loadConfigFromFile(env, resolve(folder, 'vite.config.ts'))
  if (loaded === null) throw new Error('renderer/vite.config.ts is missing')
  const page = { build: { rollupOptions: { input: resolve(folder, 'index.html') } } }
  return mergeConfig(loaded.config, page)
}

/** The solver of years reads its WebAssembly from a file beside the worker that it is bundled into. */
function solverBeside(): Plugin {
  const fileName = 'highs.wasm'
  return {
    name: 'solver-beside',
    generateBundle() {
      const source = readFileSync(resolve(project, 'node_modules/highs/build', fileName))
      this.emitFile({ type: 'asset', fileName, source })
    },
  }
}
