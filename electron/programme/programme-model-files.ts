import path from 'node:path'
import { type ProgrammeModel, programmeModelSchema } from '../../shared/programme-model.ts'
import { readJson } from '../profiles/profile-files.ts'

/** The model of a work programme that comes with the program. */
export async function readModel(resourcesFolder: string): Promise<ProgrammeModel> {
  return readJson(path.join(resourcesFolder, 'programme', 'model.json'), programmeModelSchema)
}
