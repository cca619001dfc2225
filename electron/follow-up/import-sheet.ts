import type { SourceTable } from '../../shared/follow-up-import-table-rules.ts'
import { type GridTrouble, openGrid, type Span } from './import-grid.ts'
import { type NumberMeaning, shownNumber } from './import-number-formats.ts'
import { attribute, localName, walkXml } from './import-xml.ts'

/** What all sheets of a workbook share. */
export type WorkbookParts = {
  readonly texts: readonly string[]
  readonly meanings: readonly NumberMeaning[]
  readonly dateSystem: SourceTable['dateSystem']
}

type Cell = {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: number
}

/** Reads one sheet; of a formula, the value that Excel stored with it. */
export function readSheet(
  xml: string,
  label: string,
  parts: WorkbookParts,
): SourceTable | { readonly trouble: GridTrouble } {
  const grid = openGrid()
  let cell: Cell | null = null
  let row = -1
  let column = -1
  let value = ''
  let isValue = false
  walkXml(xml, {
    open: (name, attributes) => {
      const tag = localName(name)
      if (tag === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 2) - 1
        column = -1
      } else if (tag === 'c') {
        const place = placeOf(attribute(attributes, 'r'))
        row = place?.row ?? row
        column = place?.column ?? column + 1
        const type = attribute(attributes, 't') ?? 'n'
        cell = { row, column, type, style: Number(attribute(attributes, 's') ?? 0) }
        value = ''
      } else if (tag === 'v' || tag === 't') isValue = cell !== null
      // A reading aid above Japanese letters is no part of a text.
      else if (tag === 'rPh') cell = null
      else if (tag === 'mergeCell') {
        const span = spanOf(attribute(attributes, 'ref') ?? '')
        if (span !== null) grid.merge(span)
      }
    },
    close: (name) => {
      const tag = localName(name)
      if (tag === 'v' || tag === 't') isValue = false
      else if (tag === 'c' && cell !== null) {
        grid.put(cell.row, cell.column, shown(value, cell, parts))
        cell = null
      }
    },
    text: (text) => {
      if (isValue) value += text
    },
  })
  return grid.finish(label, parts.dateSystem)
}

function shown(
  value: string,
  { type, style }: Cell,
  { texts, meanings, dateSystem }: WorkbookParts,
): string {
  if (value === '') return ''
  switch (type) {
    case 's':
      return texts[Number(value)] ?? ''
    case 'n':
      return shownNumber(value, meanings[style] ?? 'number', dateSystem)
    case 'd':
      return value.slice(0, 10)
    case 'b':
      return value === '1' ? 'oui' : 'non'
    default:
      return unescaped(value)
  }
}

/** Excel writes control characters of a text as `_x000D_`. */
function unescaped(text: string): string {
  return text.replace(/_x000[dD]_/gu, '')
}

/** The texts that the cells of a workbook share, runs of one text joined. */
export function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = []
  let text = ''
  let isText = false
  let isAid = false
  walkXml(xml, {
    open: (name) => {
      const tag = localName(name)
      if (tag === 'si') text = ''
      else if (tag === 'rPh') isAid = true
      else if (tag === 't') isText = !isAid
    },
    close: (name) => {
      const tag = localName(name)
      if (tag === 'si') texts.push(unescaped(text))
      else if (tag === 'rPh') isAid = false
      else if (tag === 't') isText = false
    },
    text: (part) => {
      if (isText) text += part
    },
  })
  return texts
}

/** `B3` → row 2, column 1; null for what is no place. */
function placeOf(reference: string | null): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference ?? '')
  if (match === null) return null
  const letters = Array.from(match[1] ?? '')
  const column = letters.reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(match[2]) - 1, column: column - 1 }
}

function spanOf(reference: string): Span | null {
  const [from = '', to = ''] = reference.split(':')
  const [first, last] = [placeOf(from), placeOf(to)]
  if (first === null || last === null) return null
  return { top: first.row, bottom: last.row, left: first.column, right: last.column }
}
