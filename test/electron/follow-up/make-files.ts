import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { committeeDocument, groupWorkbook, reviewWorkbook } from './follow-up-tables.ts'

// Makes the files of this folder again: node test/electron/follow-up/make-files.ts
const folder = join(import.meta.dirname, 'files')
writeFileSync(join(folder, 'suivi-decisions-gec.xlsx'), groupWorkbook())
writeFileSync(join(folder, 'matrice-recommandations.xlsx'), reviewWorkbook())
writeFileSync(join(folder, 'comite-de-pilotage.docx'), committeeDocument())
