import { describe, expect, it } from 'vitest'
import { readLink } from '../../../electron/shell/link-reading.ts'

describe('A link that may leave the window', () => {
  it('shows the host of a page of the web', () => {
    expect(readLink('https://teams.microsoft.com/l/meetup-join/1?context=2')).toEqual({
      kind: 'web',
      address: 'https://teams.microsoft.com/l/meetup-join/1?context=2',
      shown: 'teams.microsoft.com',
    })
  })

  it('shows a host that only looks like another in the letters that tell them apart', () => {
    // The first letter is Cyrillic.
    expect(readLink('https://аpple.com/')?.shown).toBe('xn--pple-43d.com')
  })

  it('shows the person written to', () => {
    expect(readLink('mailto:secretariat@ptf.example?subject=Ordre%20du%20jour')?.shown).toBe(
      'secretariat@ptf.example',
    )
  })

  it.each([
    'http://ptf.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<script>',
    'ms-word:ofe|u|https://ptf.example/a.docx',
    'smb://serveur/partage',
    '\\\\serveur\\partage',
    'https://banque.example@evil.example/',
    'https://banque.example:secret@evil.example/',
    'pas une adresse',
    '',
  ])('is refused when it could start a program or deceive: %s', (address) => {
    expect(readLink(address)).toBeNull()
  })
})
