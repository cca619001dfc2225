import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { WrittenFile } from '../../shared/exports.ts'
import { type CoreContext, requireDatabase } from '../core-context.ts'
import { getOrganisation } from '../settings/organisation-queries.ts'
import { writeBesideEdits } from './beside-edits-files.ts'

/** @throws `storage` when the folder cannot be written into. */
export async function writeInto(folder: string, target: Parameters<typeof writeBesideEdits>[0]) {
  try {
    return await writeBesideEdits(target)
  } catch (cause) {
    throw new AppError('storage', 'folderUnwritable', { parameters: { folder }, cause })
  }
}

/** Where documents go when no folder is named: that of the settings, or one beside the data. */
export async function exportFolderOf(context: CoreContext): Promise<string> {
  const { exportFolder } = await getOrganisation(requireDatabase(context))
  return exportFolder === '' ? path.join(context.dataFolder, 'documents') : exportFolder
}

/** A sentence for each file that took another name beside one that was edited or is open. */
export function renamedNotices(
  { t }: CoreContext,
  files: readonly Pick<WrittenFile, 'isRenamed' | 'fileName'>[],
): readonly string[] {
  return files
    .filter(({ isRenamed }) => isRenamed)
    .map(({ fileName }) => t('exports.notices.renamed', { fileName }))
}
