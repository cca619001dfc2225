import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { countriesOf } from '../../shared/profile-rules.ts'
import {
  type HolidayFile,
  holidayFileSchema,
  type Profile,
  profileSchema,
} from '../../shared/profile-schema.ts'

/** The profiles that come with the program, in the order of the first start. */
export async function listProfiles(resourcesFolder: string): Promise<readonly Profile[]> {
  const codes = await profileCodes(resourcesFolder)
  const profiles = await Promise.all(codes.map(async (code) => readProfile(resourcesFolder, code)))
  return profiles.toSorted((first, second) => first.position - second.position)
}

/** @throws `not-found` when no profile has this code. */
export async function getProfile(resourcesFolder: string, code: string): Promise<Profile> {
  const codes = await profileCodes(resourcesFolder)
  // Only a code from the list becomes a path: what a caller typed never does.
  if (!codes.includes(code)) {
    const parameters = { profile: code, known: codes.join(', ') }
    throw new AppError('not-found', 'unknownProfile', { parameters })
  }
  return readProfile(resourcesFolder, code)
}

/** The holidays of every country in which the profile's bodies meet. */
export async function listHolidayFiles(
  resourcesFolder: string,
  profile: Profile,
): Promise<readonly HolidayFile[]> {
  return Promise.all(
    countriesOf(profile).map(async (country) =>
      readJson(path.join(resourcesFolder, 'holidays', `${country}.json`), holidayFileSchema),
    ),
  )
}

/** Reads one of the program's own data files; a broken one is a fault of the program. */
export async function readJson<Value>(
  file: string,
  schema: { readonly parse: (json: unknown) => Value },
): Promise<Value> {
  return schema.parse(JSON.parse(await readFile(file, 'utf8')))
}

async function profileCodes(resourcesFolder: string): Promise<readonly string[]> {
  const files = await readdir(path.join(resourcesFolder, 'profiles'))
  return files
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted()
}

async function readProfile(resourcesFolder: string, code: string): Promise<Profile> {
  return readJson(path.join(resourcesFolder, 'profiles', `${code}.json`), profileSchema)
}
