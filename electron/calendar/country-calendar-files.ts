import { readdir } from 'node:fs/promises'
import path from 'node:path'
import {
  countryCalendarSchema,
  embassyDaysSchema,
  type ShippedCalendars,
} from '../../shared/country-calendar.ts'
import { readJson } from '../profiles/profile-files.ts'

const known = new Map<string, Promise<ShippedCalendars>>()

/** The shipped working years, read once: they do not change while the program runs. */
export function shippedCalendars(resourcesFolder: string): Promise<ShippedCalendars> {
  const found = known.get(resourcesFolder)
  if (found !== undefined) return found
  const reading = readCalendars(path.join(resourcesFolder, 'calendar'))
  known.set(resourcesFolder, reading)
  return reading
}

async function readCalendars(folder: string): Promise<ShippedCalendars> {
  const embassiesFolder = path.join(folder, 'embassies')
  const [countries, embassies] = await Promise.all([
    readAll(folder, countryCalendarSchema),
    readAll(embassiesFolder, embassyDaysSchema),
  ])
  return { countries, embassies }
}

async function readAll<Value>(
  folder: string,
  schema: { readonly parse: (json: unknown) => Value },
): Promise<readonly Value[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(names.map(async (name) => readJson(path.join(folder, name), schema)))
}
