import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The header that carries the key of this start; a page of another origin cannot set it unasked. */
export const tokenHeader = 'x-greffier-token'

/** The most that one call may weigh: an attachment of 25 MB in base64, and what surrounds it. */
export const bodyLimitBytes = 36_000_000

export type Gate = {
  /** `127.0.0.1:PORT`, the only name that this host answers to. */
  readonly authority: string
  readonly token: string
}

export type Refusal = {
  readonly status: 400 | 401 | 403 | 404 | 405 | 411 | 413 | 415 | 421
  readonly allow?: string
}

/**
 * Why a request may not come in, whatever it asks for; null lets it pass.
 *
 * The exact Host stops DNS rebinding: a page of evil.example whose name was moved to 127.0.0.1 still
 * says evil.example. Origin and Sec-Fetch-Site stop the pages that this browser shows elsewhere.
 */
export function refuseStranger(request: IncomingMessage, { authority }: Gate): Refusal | null {
  const { headersDistinct: headers, url = '' } = request
  if (headers.host?.length !== 1 || headers.host[0] !== authority) return { status: 421 }
  if (!url.startsWith('/') || url.startsWith('//')) return { status: 400 }
  const origins = headers.origin ?? []
  if (origins.some((origin) => origin !== `http://${authority}`)) return { status: 403 }
  const sites = headers['sec-fetch-site'] ?? []
  if (sites.some((site) => site !== 'same-origin' && site !== 'none')) return { status: 403 }
  return null
}

/** Why a call of the contract is refused before any of it is read; null lets it pass. */
export function refuseCall(request: IncomingMessage, { token }: Gate): Refusal | null {
  const { headersDistinct: headers, method } = request
  if (method !== 'POST') return { status: 405, allow: 'POST' }
  const given = headers[tokenHeader] ?? []
  if (given.length !== 1 || !isSameSecret(given[0] ?? '', token)) return { status: 401 }
  if (!isJson(headers['content-type']) || headers['content-encoding'] !== undefined) {
    return { status: 415 }
  }
  // Without a length the size would only be known once it is in memory.
  const length = request.headers['content-length']
  if (length === undefined) return { status: 411 }
  return Number(length) > bodyLimitBytes ? { status: 413 } : null
}

function isJson(types: readonly string[] | undefined): boolean {
  return types?.length === 1 && /^application\/json(?:; *charset=utf-8)?$/iu.test(types[0] ?? '')
}

/** Compared by their digests, so that neither the time nor the length tells anything. */
function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
