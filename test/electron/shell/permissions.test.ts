import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { denyPermissions, denyTransfers } from '../../../electron/shell/permissions.ts'

/** A session that keeps what is set on it, for the test to ask as Chromium would. */
function recordingSession() {
  const set = new Map<string, unknown[]>()
  const recorder: object = new Proxy(
    {},
    {
      get: (_target, name) =>
        name === 'webRequest'
          ? recorder
          : (...given: unknown[]) => {
              set.set(String(name), given)
            },
    },
  )
  // The two functions under test only set handlers.
  return { session: recorder as Session, set }
}

function ask(handler: unknown, ...args: readonly unknown[]): unknown {
  if (typeof handler !== 'function') throw new Error('No handler was set')
  return handler(...args)
}

/** What the request, the check and the device handler answer to a page. */
function answersTo(permission: string, page: string): readonly unknown[] {
  const { session, set } = recordingSession()
  denyPermissions(session)
  const answers: unknown[] = []
  const requested = set.get('setPermissionRequestHandler')?.[0]
  ask(requested, {}, permission, (is: boolean) => answers.push(is), { requestingUrl: page })
  answers.push(ask(set.get('setPermissionCheckHandler')?.[0], {}, permission, page, {}))
  answers.push(ask(set.get('setDevicePermissionHandler')?.[0], { deviceType: permission }))
  return answers
}

describe('The session of the window', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'usb'])(
    'refuses %s, whether it is asked for or merely looked up',
    (permission) => {
      expect(answersTo(permission, 'app://greffier/')).toEqual([false, false, false])
    },
  )

  it('lets our own page copy a text, and no other page', () => {
    const permission = 'clipboard-sanitized-write'
    expect(answersTo(permission, 'app://greffier/')).toEqual([true, true, false])
    expect(answersTo(permission, 'https://exemple.org/')).toEqual([false, false, false])
    expect(answersTo(permission, 'about:blank')).toEqual([false, false, false])
  })

  it('lets no request leave for the network or the disk, and fetches no dictionary', () => {
    const { session, set } = recordingSession()
    denyTransfers(session)
    const [filter, listener] = set.get('onBeforeRequest') ?? []
    expect(filter).toEqual({
      urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file:///*'],
    })
    const verdicts: unknown[] = []
    ask(listener, { url: 'https://exemple.org/' }, (verdict: unknown) => verdicts.push(verdict))
    expect(verdicts).toEqual([{ cancel: true }])
    expect(set.get('setSpellCheckerEnabled')).toEqual([false])
  })

  it('takes no download', () => {
    const { session, set } = recordingSession()
    denyTransfers(session)
    const [event, listener] = set.get('on') ?? []
    let isPrevented = false
    ask(listener, {
      preventDefault: () => {
        isPrevented = true
      },
    })
    expect([event, isPrevented]).toEqual(['will-download', true])
  })
})
