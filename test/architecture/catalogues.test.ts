import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const locales = join(import.meta.dirname, '..', '..', 'resources', 'locales')
const french = catalogueNames('fr')

type Text = { readonly key: string; readonly text: string }

describe('The catalogues', () => {
  it('have the same files in French and in English', () => {
    expect(catalogueNames('en')).toEqual(french)
  })

  it.each(french)('hold the same keys in both languages: %s', (name) => {
    expect(keysOf('en', name)).toEqual(keysOf('fr', name))
  })

  it.each(french)('fill the same gaps in both languages: %s', (name) => {
    expect(gapsOf('en', name)).toEqual(gapsOf('fr', name))
  })

  it.each(['fr', 'en'])('leave no text empty: %s', (language) => {
    expect(textsOfAll(language).filter(({ text }) => text.trim() === '')).toEqual([])
  })

  it('write French as it is printed: curly apostrophes, no-break spaces, guillemets', () => {
    expect(textsOfAll('fr').filter(({ text }) => frenchFault(text) !== null)).toEqual([])
  })
})

describe('French typography', () => {
  it.each([
    ["l'ordre du jour", 'straight apostrophe'],
    ['"Urgent"', 'straight quotation mark'],
    ['Réunion : ordre du jour', 'ordinary space before punctuation'],
    ['Vraiment ?', 'ordinary space before punctuation'],
    ['« texte »', 'ordinary space inside guillemets'],
    ['Réunion: ordre du jour', 'no space before punctuation'],
    ['Chargement...', 'three points'],
  ])('finds the fault in %s', (text, fault) => {
    expect(frenchFault(text)).toBe(fault)
  })

  it.each([
    'Réunion\u00A0: l’ordre du jour',
    '«\u00A0{{name}}\u00A0»',
    '14:30',
    'https://exemple.org',
    'Vraiment\u202F!',
    '{{count, number}}\u00A0%',
    'Chargement…',
    '$t(common:later)',
  ])('finds none in %s', (text) => {
    expect(frenchFault(text)).toBeNull()
  })
})

/** The first fault that a French typographer would mark, null for a clean text. */
function frenchFault(text: string): string | null {
  // What i18next fills in, and addresses, follow other rules.
  const prose = text.replaceAll(/\{\{.*?\}\}|\$t\(.*?\)|\S+:\/\/\S+|mailto:\S*/g, 'x')
  const faults: readonly (readonly [RegExp, string])[] = [
    [/'/, 'straight apostrophe'],
    [/"/, 'straight quotation mark'],
    [/\.\.\./, 'three points'],
    [/ [:;!?%]/, 'ordinary space before punctuation'],
    [/« |« ?$| »|«[^\u00A0\u202F]|[^\u00A0\u202F]»/, 'ordinary space inside guillemets'],
    [/\p{L}[:;!?](\s|$)/u, 'no space before punctuation'],
  ]
  return faults.find(([pattern]) => pattern.test(prose))?.[1] ?? null
}

function catalogueNames(language: string): readonly string[] {
  return readdirSync(join(locales, language)).toSorted()
}

function textsOf(language: string, name: string): readonly Text[] {
  const catalogue: unknown = JSON.parse(readFileSync(join(locales, language, name), 'utf8'))
  return flatten(catalogue, name.replace(/\.json$/, ''))
}

function textsOfAll(language: string): readonly Text[] {
  return catalogueNames(language).flatMap((name) => textsOf(language, name))
}

function flatten(value: unknown, key: string): readonly Text[] {
  if (typeof value === 'string') return [{ key, text: value }]
  if (typeof value !== 'object' || value === null)
    throw new Error(`${key} is neither text nor group`)
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, `${key}.${name}`))
}

/** French counts 0 as one, so that both languages have the same plural forms: _one and _other. */
function keysOf(language: string, name: string): readonly string[] {
  return textsOf(language, name)
    .map(({ key }) => key)
    .filter((key) => !key.endsWith('_many'))
    .toSorted()
}

/** What each text expects to be given: `{{date}}` missing from a translation loses the date. */
function gapsOf(language: string, name: string): Readonly<Record<string, readonly string[]>> {
  const gaps = textsOf(language, name)
    // One form of a plural may do without its number («une réunion»).
    .filter(({ key }) => !/_(zero|one|many|other)$/.test(key))
    .map(({ key, text }) => [key, gapNames(text)] as const)
  return Object.fromEntries(gaps)
}

function gapNames(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*-?\s*(\w+)/g)].map(([, name = '']) => name).toSorted()
}
