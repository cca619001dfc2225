import type { SourceTable } from '../../shared/follow-up-import-table-rules.ts'
import { followUpLimits } from '../../shared/follow-up-import.ts'
import { type OpenTable, openTable } from './import-document-table.ts'
import type { GridTrouble } from './import-grid.ts'
import { walkXml } from './import-xml.ts'

/** Texts that Word keeps and does not print: what was deleted, moved away, or replaced. */
const unprinted: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
])

type Walk = {
  readonly tables: SourceTable[]
  trouble: GridTrouble | null
  table: OpenTable | null
  /** Tables within tables. */
  depth: number
  hidden: number
  isText: boolean
  isRowMark: boolean
  paragraph: string
  /** The last paragraph that says anything. */
  above: string
}

/**
 * Reads the tables of a Word document, with tracked changes as accepted: what was deleted is left out,
 * also whole rows. A table within a cell is part of the text of that cell.
 */
export function readDocument(
  xml: string,
): readonly SourceTable[] | { readonly trouble: GridTrouble } {
  const walk: Walk = {
    tables: [],
    trouble: null,
    table: null,
    depth: 0,
    hidden: 0,
    isText: false,
    isRowMark: false,
    paragraph: '',
    above: '',
  }
  walkXml(xml, {
    open: (name, attributes) => openElement(walk, name, attributes),
    close: (name) => closeElement(walk, name),
    text: (text) => {
      if (walk.isText) write(walk, text)
    },
  })
  const { tables, trouble } = walk
  return tables.length === 0 && trouble !== null ? { trouble } : tables
}

function openElement(walk: Walk, name: string, attributes: string): void {
  if (unprinted.has(name)) {
    // Among the properties of a row it says that the row itself was deleted.
    if (name === 'w:del' && walk.isRowMark) walk.table?.deleteRow()
    walk.hidden += 1
  } else if (name === 'w:tbl') {
    walk.depth += 1
    if (walk.depth === 1) walk.table = openTable(walk.above)
  } else if (name === 'w:t') walk.isText = walk.hidden === 0
  else if (name === 'w:tab') write(walk, ' ')
  else if (name === 'w:br' || name === 'w:cr') write(walk, '\n')
  else if (walk.depth === 1) {
    if (name === 'w:trPr') walk.isRowMark = true
    walk.table?.open(name, attributes)
  }
}

function closeElement(walk: Walk, name: string): void {
  if (unprinted.has(name)) walk.hidden -= 1
  else if (name === 'w:t') walk.isText = false
  else if (name === 'w:p') endParagraph(walk)
  else if (name === 'w:tbl') endTable(walk)
  else if (walk.depth === 1) {
    if (name === 'w:trPr') walk.isRowMark = false
    walk.table?.close(name)
  }
}

function write(walk: Walk, text: string): void {
  if (walk.hidden > 0) return
  if (walk.table === null) walk.paragraph += text
  else walk.table.write(text)
}

function endParagraph(walk: Walk): void {
  if (walk.table !== null) return walk.table.write('\n')
  if (walk.paragraph.trim() !== '') walk.above = walk.paragraph.trim()
  walk.paragraph = ''
}

function endTable(walk: Walk): void {
  walk.depth -= 1
  if (walk.depth > 0 || walk.table === null) return
  const read = walk.table.finish()
  walk.table = null
  if ('trouble' in read) walk.trouble ??= read.trouble
  else if (read.rows.length > 0 && walk.tables.length < followUpLimits.tables) {
    walk.tables.push({ ...read, label: read.label.slice(0, 120) })
  }
}
