import {
  type BoardIndex,
  indexBoard,
  type Placed,
  placedOn,
  type Scene,
  sceneAtRest,
  sceneOf,
} from './calendar-board-rules.ts'
import {
  opinionRule,
  preparationRule,
  quarterlyRule,
  coordinatorsRule,
  troikaRule,
  validityRule,
  workPlanRule,
} from './calendar-body-rules.ts'
import {
  type CalendarBoard,
  type CalendarEvent,
  type CalendarFinding,
  type RuleCode,
} from './calendar-events.ts'
import { type RuleCheck, sortedFindings } from './calendar-finding-rules.ts'
import {
  bridgeRule,
  holidayRule,
  mondayAfterRule,
  nearLunarFeastRule,
  rainySeasonRule,
  weekendRule,
  workingHoursRule,
} from './calendar-holiday-rules.ts'
import {
  oneReviewRule,
  partnerLoadRule,
  sectorFindings,
  weeklyLoadRule,
} from './calendar-load-rules.ts'
import {
  headsClashRule,
  placeClashRule,
  presenceClashRule,
  sameDayRule,
  sharedHotelRule,
} from './calendar-meeting-rules.ts'
import {
  beforeStrategyRule,
  budgetDebateRule,
  consolidationRule,
  driftRule,
  financeBillRule,
  seasonRule,
} from './calendar-order-rules.ts'
import {
  councilRule,
  embassyRule,
  fridayRule,
  invitationRule,
  lastOfRamadanRule,
  missionRule,
  ramadanRule,
  recessRule,
} from './calendar-period-rules.ts'
import { budgetOrderRule, committeeOrderRule, phaseOrderRule } from './calendar-phase-rules.ts'

const checks: Readonly<Record<RuleCode, RuleCheck>> = {
  H01: weekendRule,
  H02: holidayRule,
  H03: mondayAfterRule,
  H04: presenceClashRule,
  H05: placeClashRule,
  H06: headsClashRule,
  H07: validityRule,
  H08: workingHoursRule,
  H09: phaseOrderRule,
  H10: beforeStrategyRule,
  H11: consolidationRule,
  H12: budgetDebateRule,
  H13: committeeOrderRule,
  H14: budgetOrderRule,
  H15: financeBillRule,
  H16: workPlanRule,
  H17: opinionRule,
  H18: oneReviewRule,
  H19: invitationRule,
  H20: troikaRule,
  W01: nearLunarFeastRule,
  W02: ramadanRule,
  W03: lastOfRamadanRule,
  W04: weeklyLoadRule,
  W05: sameDayRule,
  W06: partnerLoadRule,
  W07: seasonRule,
  W08: bridgeRule,
  W09: embassyRule,
  W10: recessRule,
  W11: councilRule,
  W12: fridayRule,
  W13: missionRule,
  W14: driftRule,
  W15: preparationRule,
  W16: coordinatorsRule,
  W17: quarterlyRule,
  W18: rainySeasonRule,
  W19: sharedHotelRule,
}

/** All that the rules say of a calendar: blocking findings first, then by day. */
export function checkCalendar(board: CalendarBoard): readonly CalendarFinding[] {
  return findingsOfBoard(indexBoard(board))
}

/** The same for a board that is ready already. */
export function findingsOfBoard(index: BoardIndex): readonly CalendarFinding[] {
  const ofEvents = [...index.placed.values()].flatMap((placed) =>
    findingsAt(sceneOf(index, placed), placed, index.active),
  )
  const ofSectors = index.active.includes('H18')
    ? index.board.sectors.flatMap((sector) => sectorFindings(sceneAtRest(index), sector))
    : []
  return eachOnce([...ofEvents, ...ofSectors])
}

/**
 * The findings in which an event takes part if it stood as given, all others staying.
 *
 * What its move does to others without it is not told: a body that loses the sitting which prepared
 * its own, a sector that loses its review. `checkCalendar` tells.
 */
export function findingsOf(index: BoardIndex, event: CalendarEvent): readonly CalendarFinding[] {
  const placed = placedOn(index, event)
  return eachOnce(findingsAt(sceneOf(index, placed), placed, index.active))
}

/**
 * The same, or null as soon as one finding blocks or all weigh as much as a day that is known: for
 * trying days by the hundred.
 *
 * @param overlooked  rules that block wherever the event stands
 * @param least       weight of the known day
 */
export function findingsUnlessBlocked(
  index: BoardIndex,
  event: CalendarEvent,
  overlooked: ReadonlySet<RuleCode>,
  least: number,
): readonly CalendarFinding[] | null {
  const placed = placedOn(index, event)
  const scene = sceneOf(index, placed)
  const found: CalendarFinding[] = []
  let weight = 0
  // Hard rules come first in the list of codes, and most days fail one of them.
  for (const code of index.active) {
    const findings = findingsAt(scene, placed, [code])
    if (findings.length === 0) continue
    if (!overlooked.has(code) && findings.some(({ severity }) => severity === 'HARD')) return null
    const each = eachOnce(findings)
    weight += each.reduce((sum, finding) => sum + finding.weight, 0)
    if (weight >= least) return null
    found.push(...each)
  }
  return eachOnce(found)
}

function findingsAt(scene: Scene, placed: Placed, codes: readonly RuleCode[]) {
  // Only the count of reviews looks at events whose days are open or that were merged.
  const looked = placed.isLooked ? codes : codes.filter((code) => code === 'H18')
  const found: CalendarFinding[] = []
  for (const code of looked) found.push(...checks[code](scene, placed))
  return found
}

/** Each event of a pair or of a week finds the same anew. */
function eachOnce(findings: readonly CalendarFinding[]): readonly CalendarFinding[] {
  if (findings.length < 2) return findings
  return sortedFindings(new Map(findings.map((finding) => [finding.key, finding])).values())
}
