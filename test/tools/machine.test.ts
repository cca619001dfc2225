import { describe, expect, it } from 'vitest'
import { appBrowserCandidates, hasDisplay } from '../../tools/machine.ts'

describe('This machine', () => {
  it('may have Edge under Windows, in either of the two folders of programs', () => {
    const env = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    }
    expect(appBrowserCandidates('win32', env)).toContain(
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    )
  })

  it('may have a browser anywhere in PATH under Linux', () => {
    const env = { PATH: '/opt/bin:/usr/bin' }
    expect(appBrowserCandidates('linux', env)).toContain('/opt/bin/chromium')
  })

  it('may have Chrome among the applications of a Mac', () => {
    expect(appBrowserCandidates('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
  })

  it('has no screen under Linux without X or Wayland', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('win32', {})).toBe(true)
  })
})
