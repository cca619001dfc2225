export type ExternalLink =
  | { readonly kind: 'web'; readonly address: string; readonly shown: string }
  | { readonly kind: 'mail'; readonly address: string; readonly shown: string }

/**
 * A link that may leave the window, with what a person must see of it; null for all others.
 *
 * Only https and mailto: any other scheme starts a program. A name or password before the host
 * (`https://banque.example@evil.example`) is there to deceive, and is refused.
 */
export function readLink(address: string): ExternalLink | null {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return null
  if (url.protocol === 'https:') return { kind: 'web', address: url.href, shown: url.host }
  if (url.protocol !== 'mailto:') return null
  return { kind: 'mail', address: url.href, shown: url.pathname }
}
