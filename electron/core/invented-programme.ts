import type { Body } from '../../shared/bodies.ts'
import type { Institution } from '../../shared/directory.ts'
import { rowId } from '../db/operations.ts'
import { institution } from './invented-directory.ts'

/** A committee, who holds it in the field, and how much it decides beside the others. */
export type Committee = {
  readonly body: Body
  /** The town hall, the circle or the unit that carries out most of what is decided there. */
  readonly holder: Institution
  readonly weight: number
}

type Models = Readonly<Record<'region' | 'circle' | 'commune', Body>>

/** One circle in ten committees, one region in a hundred. */
const committeesInCircle = 10
const circlesInRegion = 10

/**
 * Committees below the national ones, in a tree: regions, their circles, then communes and villages.
 *
 * @param founded  the bodies of the profile; those whose code begins with CCR, CCL and CC are models
 */
export function inventCommittees(
  founded: readonly Body[],
  bodiesInAll: number,
): readonly Committee[] {
  const models = modelsOf(founded)
  const national = founded
    .filter(({ code }) => ['CNP', 'CTN'].includes(code))
    .map((body) => ({ body, holder: institution(`UT-${body.code}`), weight: 8 }))
  const made: Committee[] = [...national]
  let [region, circle] = [made.at(-1)?.body.id ?? null, null as string | null]
  for (let rank = 0; made.length < bodiesInAll - founded.length + national.length; rank++) {
    const isRegion = rank % (committeesInCircle * circlesInRegion) === 0
    const isCircle = !isRegion && rank % committeesInCircle === 1
    const level = isRegion ? 'region' : isCircle ? 'circle' : 'commune'
    const parentId = isRegion ? (national.at(-1)?.body.id ?? null) : isCircle ? region : circle
    const committee = inventCommittee(models[level], level, rank + 1, parentId)
    if (isRegion) region = committee.body.id
    if (isRegion || isCircle) circle = committee.body.id
    made.push(committee)
  }
  return made
}

const shapes = {
  region: { code: 'CCR-R', name: 'Comité régional inventé n° ', holder: 'GOUV-', weight: 4 },
  circle: { code: 'CCL-', name: 'Comité local inventé n° ', holder: 'CERCLE-', weight: 2 },
  commune: { code: 'CC-', name: 'Comité communal inventé n° ', holder: 'COM-', weight: 1 },
} as const

function inventCommittee(
  model: Body,
  level: keyof typeof shapes,
  rank: number,
  parentId: string | null,
): Committee {
  const shape = shapes[level]
  const number = String(rank).padStart(4, '0')
  const code = `${shape.code}${number}`
  const body: Body = {
    ...model,
    id: rowId(),
    revision: 1,
    code,
    name: `${shape.name}${rank}`,
    parentId,
    numberingPattern: `${code}-{year}-{rank}`,
    position: model.position + rank,
  }
  return { body, holder: institution(`${shape.holder}${number}`), weight: shape.weight }
}

function modelsOf(founded: readonly Body[]): Models {
  const model = (beginning: string) => {
    const body = founded.find(({ code }) => code.startsWith(beginning))
    if (body === undefined) throw new Error(`The profile has no ${beginning}`)
    return body
  }
  return { region: model('CCR'), circle: model('CCL'), commune: model('CC') }
}
