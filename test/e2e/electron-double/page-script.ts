import { readFileSync } from 'node:fs'
import { createPageElectron, pageNames } from './page-side.ts'
import { createWire } from './wire.ts'

/**
 * The text that runs in a page before anything of its own: Electron's half, then the preload.
 *
 * The preload is written into the text, since the page's security policy forbids evaluating it. As
 * in a sandboxed window it runs in the top frame only, and may require nothing but Electron.
 */
export function pageScript(preload: string): string {
  return `(() => {
    if (window.top !== window) return
    const call = window.${pageNames.call}
    delete window.${pageNames.call}
    const wire = (${createWire.toString()})()
    const electron = (${createPageElectron.toString()})(wire, call, '${pageNames.receive}')
    const require = (name) => {
      if (name === 'electron' || name === 'electron/renderer') return electron
      throw new Error('A sandboxed preload has no module ' + name)
    }
    const process = { platform: '${process.platform}', versions: {}, env: {} }
    const module = { exports: {} }
    ;(function (require, process, module, exports) {
${readFileSync(preload, 'utf8')}
    })(require, process, module, module.exports)
  })()`
}
