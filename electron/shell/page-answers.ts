import { readRendererFile } from '../hosts/renderer-files.ts'

/** The scheme of the interface's own addresses. */
export const pageScheme = 'app'
const host = 'greffier'

/** The address of the interface in the window. */
export const pageAddress = `${pageScheme}://${host}/`

/**
 * What every answer of `app://` carries. Nothing may connect anywhere: the core is reached through
 * a MessagePort. Styles are inline because the component library writes them so.
 */
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; object-src 'none'; " +
    "frame-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** A file of the built interface for an address of ours, a refusal for any other. */
export async function answerPage(
  rendererFolder: string,
  { method, url }: Pick<Request, 'method' | 'url'>,
): Promise<Response> {
  if (!isOwnPage(url)) return refuse(403)
  if (method !== 'GET' && method !== 'HEAD') return refuse(405)
  const file = await readRendererFile(rendererFolder, new URL(url).pathname)
  if (file === null) return refuse(404)
  const headers = { ...pageHeaders, 'content-type': file.mediaType }
  return new Response(method === 'HEAD' ? null : new Uint8Array(file.bytes), { headers })
}

/** True for an address of our own interface, and for no other that merely looks like it. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === `${pageScheme}:` && url.host === host
}

function refuse(status: 403 | 404 | 405): Response {
  return new Response(null, { status, headers: pageHeaders })
}
