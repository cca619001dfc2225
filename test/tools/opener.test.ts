import { describe, expect, it } from 'vitest'
import {
  appWindowArguments,
  chooseOpener,
  defaultBrowserCommand,
  type Machine,
  openerSentence,
} from '../../tools/opener.ts'

const fullMachine: Machine = {
  platform: 'win32',
  hasDisplay: true,
  electron: 'electron.exe',
  appBrowser: 'msedge.exe',
}
const wish = { browser: false, open: true }
const url = 'http://127.0.0.1:4100/#token'

describe('npm start', () => {
  it('opens the Electron window where Electron is installed', () => {
    const opener = chooseOpener(wish, fullMachine)
    expect(opener).toEqual({ kind: 'electron', program: 'electron.exe' })
  })

  it('opens an app window of a browser where Electron is absent', () => {
    const opener = chooseOpener(wish, { ...fullMachine, electron: null })
    expect(opener).toEqual({ kind: 'app-window', program: 'msedge.exe' })
    expect(openerSentence(opener, url)).toContain('Electron est absent')
  })

  it('opens a tab of the default browser when no browser has app windows', () => {
    const opener = chooseOpener(wish, { ...fullMachine, electron: null, appBrowser: null })
    expect(opener).toEqual({ kind: 'browser-tab', asked: false })
  })

  it('opens a tab when the browser is asked for, even where Electron is installed', () => {
    const opener = chooseOpener({ ...wish, browser: true }, fullMachine)
    expect(opener).toEqual({ kind: 'browser-tab', asked: true })
  })

  it('gives the address where there is no screen', () => {
    const opener = chooseOpener(wish, { ...fullMachine, hasDisplay: false })
    expect(openerSentence(opener, url)).toBe(`Aucun écran ici : ouvrez vous-même ${url}`)
  })

  it('gives the address when nothing should open', () => {
    const opener = chooseOpener({ ...wish, open: false }, fullMachine)
    expect(opener).toEqual({ kind: 'address', reason: 'asked' })
  })

  it.each(['darwin', 'win32', 'linux'] as const)(
    'hands the address over whole on %s',
    (platform) => {
      expect(defaultBrowserCommand(platform, url)).toContain(url)
    },
  )

  it('turns the browser’s sandbox off for root alone', () => {
    expect(appWindowArguments(url, 'profile', true)).toContain('--no-sandbox')
    expect(appWindowArguments(url, 'profile', false)).not.toContain('--no-sandbox')
  })
})
