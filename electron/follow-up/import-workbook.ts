import type { SourceTable } from '../../shared/follow-up-import-table-rules.ts'
import { followUpLimits } from '../../shared/follow-up-import.ts'
import type { ArchiveParts } from '../directory/import-archive.ts'
import type { GridTrouble } from './import-grid.ts'
import { readNumberFormats } from './import-number-formats.ts'
import { readSharedTexts, readSheet, type WorkbookParts } from './import-sheet.ts'
import { attribute, localName, walkXml } from './import-xml.ts'

type Sheet = { readonly label: string; readonly path: string; readonly isHidden: boolean }

/**
 * Reads the sheets of a workbook that hold anything, hidden ones last of all and only where no other
 * does: they are what somebody put away.
 */
export function readWorkbook(
  parts: ArchiveParts,
): readonly SourceTable[] | { readonly trouble: GridTrouble } {
  const text = (name: string) => Buffer.from(parts[name] ?? []).toString('utf8')
  const { sheets, is1904 } = readSheetList(
    text('xl/workbook.xml'),
    text('xl/_rels/workbook.xml.rels'),
  )
  const shared: WorkbookParts = {
    texts: readSharedTexts(text('xl/sharedStrings.xml')),
    meanings: readNumberFormats(text('xl/styles.xml')),
    dateSystem: is1904 ? 1904 : 1900,
  }
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const tables: SourceTable[] = []
  for (const { label, path } of (visible.length > 0 ? visible : sheets).slice(
    0,
    followUpLimits.tables,
  )) {
    const table = readSheet(text(path), label, shared)
    // One sheet too large for a table, such as a database, does not hide the others.
    if ('trouble' in table && sheets.length === 1) return table
    if (!('trouble' in table) && table.rows.length > 0) tables.push(table)
  }
  return tables
}

function readSheetList(workbook: string, relations: string) {
  const targets = new Map<string, string>()
  walkXml(relations, {
    open: (name, attributes) => {
      if (localName(name) !== 'Relationship') return
      const target = (attribute(attributes, 'Target') ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/')
      targets.set(attribute(attributes, 'Id') ?? '', target)
    },
    close: () => undefined,
    text: () => undefined,
  })
  const sheets: Sheet[] = []
  let is1904 = false
  walkXml(workbook, {
    open: (name, attributes) => {
      const tag = localName(name)
      if (tag === 'workbookPr')
        is1904 = /^(?:1|true)$/u.test(attribute(attributes, 'date1904') ?? '')
      if (tag !== 'sheet') return
      const path = targets.get(attribute(attributes, 'id') ?? '')
      const isHidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible'
      const label = attribute(attributes, 'name') ?? ''
      if (path !== undefined) sheets.push({ label, path, isHidden })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return { sheets, is1904 }
}
