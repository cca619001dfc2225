import { describe, expect, it } from 'vitest'
import { checkCalendar } from '../../shared/calendar-check-rules.ts'
import {
  type CalendarBoard,
  type CalendarEvent,
  type ReviewFacts,
  type RuleCode,
  ruleCodes,
} from '../../shared/calendar-events.ts'
import { ruleSettingsWith } from '../../shared/calendar-rule-defaults.ts'
import {
  findingNames,
  findingSentence,
  findingShort,
} from '../../shared/calendar-sentence-rules.ts'
import { isoDate, localTime } from '../../shared/dates.ts'
import { typo } from '../../shared/french-typography.ts'
import { translator } from '../../shared/i18n.ts'
import {
  aBoard,
  aHoliday,
  aLunarFeast,
  aPeriod,
  aReview,
  aSitting,
  days,
  maliHours,
} from './calendar-samples.ts'

type Changes = Partial<CalendarEvent>
type Case = readonly [rule: RuleCode, what: string, hit: CalendarBoard, nearMiss: CalendarBoard]

const at = (start: string, end: string): Changes => ({
  startsAt: localTime(start),
  endsAt: localTime(end),
})
const seat = (key: string): Changes => ({ presences: [{ key, label: key }] })
const heads: Changes = { needsHeads: true }

/** A stage of one review or chain. */
function stage(
  phase: ReviewFacts['phase'],
  when: string,
  facts: Partial<ReviewFacts> = {},
  changes: Changes = {},
): CalendarEvent {
  const shape = { reviewId: 'R', sector: 'R', phase, ...facts }
  return aReview(
    `${phase} ${facts.kind ?? 'SECTOR'} ${when}`,
    when,
    { label: 'R', ...changes },
    shape,
  )
}

const political = (when: string, facts: Partial<ReviewFacts> = {}, changes: Changes = {}) =>
  stage('POLITICAL_SESSION', when, facts, { ...at('09:00', '12:00'), ...changes })
const strategy = (when: string) =>
  stage('TECHNICAL_SESSION', when, { kind: 'STRATEGY_TECHNICAL', sector: '', reviewId: 'S' })
const politicalOnStrategy = (when: string) =>
  political(when, { kind: 'STRATEGY_POLITICAL', sector: '', reviewId: 'T', chainId: 'S' })
const budget = (phase: ReviewFacts['phase'], when: string) =>
  stage(phase, when, { kind: 'BUDGET_SUPPORT', sector: '', reviewId: 'B' }, at('09:00', '12:00'))
const committee = (kind: 'SECTOR_TECHNICAL' | 'SECTOR_FOLLOW_UP', when: string) =>
  stage('TECHNICAL_SESSION', when, { kind, reviewId: kind, chainId: 'C' })
const withSetting = (rule: RuleCode, parameters: Readonly<Record<string, readonly string[]>>) => ({
  settings: ruleSettingsWith({ [rule]: { parameters } }),
})
const inSector: Partial<ReviewFacts> = { sector: 'EDU' }
const chain = (id: string, when: string, facts: Partial<ReviewFacts>) =>
  aReview(id, when, {}, { reviewId: id, ...facts })

const cases: readonly Case[] = [
  ['H01', 'a Saturday', one(aReview('R', '2027-04-10')), one(aReview('R', '2027-04-09'))],
  ['H02', 'Easter Monday', one(aReview('R', '2027-03-29')), one(aReview('R', '2027-03-30'))],
  [
    'H02',
    'a feast once it is confirmed',
    feast('2027-05-18', 'CONFIRMED', '2027-05-18'),
    feast('2027-05-18', 'ESTIMATED', '2027-05-18'),
  ],
  [
    'H03',
    'the Monday after Tabaski',
    one(aReview('R', '2027-05-17')),
    one(aReview('R', '2027-05-18')),
  ],
  [
    'H04',
    'a seat wanted 29 minutes later',
    two(
      aSitting('A', '2027-04-06', { ...at('09:00', '10:00'), ...seat('s') }),
      aSitting('B', '2027-04-06', { ...at('10:29', '11:00'), ...seat('s') }),
    ),
    two(
      aSitting('A', '2027-04-06', { ...at('09:00', '10:00'), ...seat('s') }),
      aSitting('B', '2027-04-06', { ...at('10:30', '11:00'), ...seat('s') }),
    ),
  ],
  [
    'H04',
    'a seat wanted in two zones at one instant',
    two(
      aSitting('A', '2027-04-06', { ...at('09:00', '10:00'), ...seat('s') }),
      aSitting('B', '2027-04-06', { ...at('10:15', '11:00'), ...seat('s'), zone: 'Africa/Lagos' }),
    ),
    two(
      aSitting('A', '2027-04-06', { ...at('09:00', '10:00'), ...seat('s') }),
      aSitting('B', '2027-04-06', { ...at('11:30', '12:00'), ...seat('s'), zone: 'Africa/Lagos' }),
    ),
  ],
  [
    'H05',
    'one room, however it is written',
    two(
      aSitting('A', '2027-04-06', { ...at('09:00', '10:00'), place: 'Salle Élysée ' }),
      aSitting('B', '2027-04-06', { ...at('09:59', '11:00'), place: 'salle elysee' }),
    ),
    two(
      aSitting('A', '2027-04-06', { ...at('09:00', '10:00'), place: 'Salle Élysée' }),
      aSitting('B', '2027-04-06', { ...at('10:00', '11:00'), place: 'Salle Élysée' }),
    ),
  ],
  [
    'H06',
    'a political session during the GEC',
    two(aReview('R', '2027-04-08', heads), aSitting('GEC', '2027-04-08')),
    two(aReview('R', '2027-04-08'), aSitting('GEC', '2027-04-08')),
  ],
  ['H07', 'after the end of a mandate', mandate('2027-04-07'), mandate('2027-04-08')],
  [
    'H08',
    'past four o’clock',
    one(aReview('R', '2027-04-06', at('09:00', '16:01'))),
    one(aReview('R', '2027-04-06', at('09:00', '16:00'))),
  ],
  [
    'H08',
    'in the long break of Friday',
    one(aReview('R', '2027-04-09', at('09:00', '12:31'))),
    one(aReview('R', '2027-04-09', at('09:00', '12:30'))),
  ],
  [
    'H08',
    'in a break of an hour, but not in a shorter one',
    withBreak('13:00'),
    withBreak('12:59'),
  ],
  [
    'H08',
    'past noon on a Friday of Ramadan',
    one(aReview('R', '2027-02-12', at('09:00', '12:31'))),
    one(aReview('R', '2027-02-12', at('09:00', '12:30'))),
  ],
  [
    'H09',
    'a report nine working days before',
    two(stage('REPORT_DRAFT', '2027-04-07'), stage('TECHNICAL_SESSION', '2027-04-20')),
    two(stage('REPORT_DRAFT', '2027-04-06'), stage('TECHNICAL_SESSION', '2027-04-20')),
  ],
  [
    'H09',
    'a preparatory meeting two working days before',
    two(stage('PREP_MEETING', '2027-04-16'), stage('TECHNICAL_SESSION', '2027-04-20')),
    two(stage('PREP_MEETING', '2027-04-15'), stage('TECHNICAL_SESSION', '2027-04-20')),
  ],
  [
    'H09',
    'the politicians on strategy two working days later',
    two(strategy('2027-06-16'), politicalOnStrategy('2027-06-18')),
    two(strategy('2027-06-16'), politicalOnStrategy('2027-06-21')),
  ],
  [
    'H09',
    'a political session on the last technical day',
    two(stage('TECHNICAL_SESSION', '2027-04-20/21'), political('2027-04-21')),
    two(stage('TECHNICAL_SESSION', '2027-04-20/21'), political('2027-04-22')),
  ],
  [
    'H09',
    'an aide-mémoire after 16 working days',
    two(political('2027-04-06'), stage('AIDE_MEMOIRE', '2027-04-28')),
    two(political('2027-04-06'), stage('AIDE_MEMOIRE', '2027-04-27')),
  ],
  [
    'H10',
    'ending on the first day of the strategy review',
    two(aReview('R', '2027-06-14/15'), strategy('2027-06-15/16')),
    two(aReview('R', '2027-06-10/11'), strategy('2027-06-15/16')),
  ],
  [
    'H11',
    'nine working days before the strategy review',
    two(aReview('R', '2027-06-02'), strategy('2027-06-15')),
    two(aReview('R', '2027-06-01'), strategy('2027-06-15')),
  ],
  [
    'H12',
    'after the budget debate',
    one(political('2027-07-01', { kind: 'STRATEGY_POLITICAL' })),
    one(political('2027-06-30', { kind: 'STRATEGY_POLITICAL' })),
  ],
  [
    'H13',
    'four working days after the technical committee',
    two(committee('SECTOR_TECHNICAL', '2027-04-28'), committee('SECTOR_FOLLOW_UP', '2027-05-04')),
    two(committee('SECTOR_TECHNICAL', '2027-04-28'), committee('SECTOR_FOLLOW_UP', '2027-05-05')),
  ],
  [
    'H14',
    'eleven days between both sessions',
    two(budget('TECHNICAL_SESSION', '2027-11-26'), budget('POLITICAL_SESSION', '2027-12-07')),
    two(budget('TECHNICAL_SESSION', '2027-11-26'), budget('POLITICAL_SESSION', '2027-12-06')),
  ],
  [
    'H15',
    'before the finance bill is tabled',
    one(budget('POLITICAL_SESSION', '2027-10-01')),
    one(budget('POLITICAL_SESSION', '2027-10-04')),
  ],
  ['H16', 'a work plan after 30 November', plan('2027-12-01'), plan('2027-11-30')],
  ['H17', 'nine days after the opinion', opinion('2027-04-15'), opinion('2027-04-16')],
  ['H17', 'before any opinion', opinion('2027-04-05'), opinion('2027-04-19')],
  [
    'H18',
    'a sector with two reviews',
    sectorOf(aReview('a', '2027-04-06', {}, inSector), aReview('b', '2027-04-13', {}, inSector)),
    sectorOf(
      aReview('a', '2027-04-06', {}, inSector),
      aReview('b', '2027-04-13', {}, { ...inSector, state: 'CANCELLED' }),
    ),
  ],
  [
    'H18',
    'a sector with none',
    sectorOf(aReview('a', '2027-04-06', {}, { ...inSector, state: 'CANCELLED' })),
    sectorOf(aReview('a', '2027-04-06', {}, { ...inSector, state: 'MERGED' })),
  ],
  [
    'H19',
    'an invitation due before the adoption',
    one(aSitting('A', '2027-01-13', { invitationDays: 30 })),
    one(aSitting('A', '2027-01-14', { invitationDays: 5 })),
  ],
  [
    'H19',
    'an invitation due in the recess',
    one(aSitting('A', '2027-09-09', { invitationDays: 9 })),
    one(aSitting('A', '2027-09-09', { invitationDays: 8 })),
  ],
  ['H20', 'a Troïka that lacks a member', troika('2027-07-01'), troika('2027-06-30')],
  ['W01', 'two days of a feast', one(aReview('R', '2027-05-17')), one(aReview('R', '2027-05-18'))],
  [
    'W02',
    'a full day in Ramadan',
    one(aReview('R', '2027-02-09', at('09:00', '13:01'))),
    one(aReview('R', '2027-02-09', at('09:00', '13:00'))),
  ],
  ['W03', 'the last ten days', one(political('2027-02-27')), one(political('2027-02-26'))],
  ['W04', 'a third review in a week', week('2027-04-09'), week('2027-04-12')],
  [
    'W05',
    'the day of the GEC',
    two(aReview('R', '2027-04-08'), aSitting('GEC', '2027-04-08')),
    two(aReview('R', '2027-04-08', seat('s')), aSitting('GEC', '2027-04-08', seat('s'))),
  ],
  [
    'W06',
    'two reviews of a coordinator in a week',
    two(
      chain('a', '2027-04-06', { groupId: 'G', groupLabel: 'GT Eau' }),
      chain('b', '2027-04-09', { groupId: 'G', groupLabel: 'GT Eau' }),
    ),
    two(
      chain('a', '2027-04-06', { groupId: 'G', groupLabel: 'GT Eau' }),
      chain('b', '2027-04-12', { groupId: 'G', groupLabel: 'GT Eau' }),
    ),
  ],
  [
    'W06',
    'two days between reviews of one lead',
    two(
      chain('a', '2027-04-06', { leadId: 'L', leadLabel: 'BAD' }),
      chain('b', '2027-04-08', { leadId: 'L', leadLabel: 'BAD' }),
    ),
    two(
      chain('a', '2027-04-06', { leadId: 'L', leadLabel: 'BAD' }),
      chain('b', '2027-04-09', { leadId: 'L', leadLabel: 'BAD' }),
    ),
  ],
  ['W07', 'before 15 March', one(aReview('R', '2027-03-12')), one(aReview('R', '2027-03-15'))],
  [
    'W08',
    'the Friday after 14 January',
    one(aSitting('A', '2027-01-15')),
    one(aSitting('A', '2027-01-22')),
  ],
  [
    'W08',
    'the Monday before 25 May',
    one(aReview('R', '2027-05-24')),
    one(aReview('R', '2027-05-31')),
  ],
  ['W09', 'an embassy that takes part', embassy('FR'), embassy('DE')],
  [
    'W10',
    'the GEC in August',
    one(aSitting('GEC', '2027-08-31')),
    one(aSitting('GEC', '2027-09-01')),
  ],
  [
    'W11',
    'a Wednesday morning',
    one(political('2027-04-07')),
    one(political('2027-04-07', {}, at('13:00', '15:00'))),
  ],
  [
    'W12',
    'a Friday afternoon',
    one(aReview('R', '2027-04-09', at('09:00', '12:01'))),
    one(aReview('R', '2027-04-09', at('09:00', '12:00'))),
  ],
  ['W13', 'a mission to the same ministry', mission('MEF'), mission('MEN')],
  [
    'W14',
    'eleven working days later than adopted',
    one(aReview('R', '2027-04-21', { adopted: days('2027-04-06') })),
    one(aReview('R', '2027-04-20', { adopted: days('2027-04-06') })),
  ],
  [
    'W15',
    'a Troïka four days before the GEC',
    two(aSitting('GEC', '2027-04-08'), aSitting('TROIKA', '2027-04-04')),
    two(aSitting('GEC', '2027-04-08'), aSitting('TROIKA', '2027-04-03')),
  ],
  [
    'W15',
    'a Troïka ten days before the GEC',
    two(aSitting('GEC', '2027-04-15'), aSitting('TROIKA', '2027-04-05')),
    two(aSitting('GEC', '2027-04-15'), aSitting('TROIKA', '2027-04-06')),
  ],
  [
    'W16',
    'coordinators sixteen days before',
    two(strategy('2027-06-16'), aSitting('CGT', '2027-05-31')),
    two(strategy('2027-06-16'), aSitting('CGT', '2027-06-01')),
  ],
  [
    'W17',
    'five months between two meetings',
    two(aSitting('PM_TROIKA', '2027-02-02'), aSitting('PM_TROIKA', '2027-06-07')),
    two(aSitting('PM_TROIKA', '2027-02-02'), aSitting('PM_TROIKA', '2027-06-06')),
  ],
  [
    'W17',
    'fifty-five days between two meetings',
    two(aSitting('PM_TROIKA', '2027-02-02'), aSitting('PM_TROIKA', '2027-03-29')),
    two(aSitting('PM_TROIKA', '2027-02-02'), aSitting('PM_TROIKA', '2027-03-30')),
  ],
  [
    'W18',
    'a regional session in July',
    one(aReview('R', '2027-07-01', { isRegional: true })),
    one(aReview('R', '2027-06-30', { isRegional: true })),
  ],
  [
    'W19',
    'two reviews in one hotel, day after day',
    two(
      aReview('a', '2027-04-06', { place: 'CICB' }),
      aReview('b', '2027-04-07', { place: 'CICB' }),
    ),
    two(
      aReview('a', '2027-04-06', { place: 'CICB' }),
      aReview('b', '2027-04-08', { place: 'CICB' }),
    ),
  ],
]

describe('Each rule', () => {
  it.each(cases)('%s finds %s, and nothing beside it', (rule, _what, hit, nearMiss) => {
    expect(rulesOf(hit)).toContain(rule)
    expect(rulesOf(nearMiss)).not.toContain(rule)
  })

  it.each(cases)('%s, switched off, says nothing of %s', (rule, _what, hit) => {
    const settings = { ...hit.settings, [rule]: { ...hit.settings[rule], isActive: false } }
    expect(rulesOf({ ...hit, settings })).not.toContain(rule)
  })

  it('has a hit and a near miss here', () => {
    expect([...new Set(cases.map(([rule]) => rule))].toSorted()).toEqual([...ruleCodes].toSorted())
  })

  it('leaves out what was cancelled, and days that are not exact', () => {
    const cancelled = aReview('R', '2027-04-10', {}, { state: 'CANCELLED' })
    const open = aReview('S', '2027-04-10', { precision: 'MONTH' })
    expect(rulesOf(two(cancelled, open))).toEqual([])
  })
})

describe('The sentence of each finding', () => {
  const [french, english] = [translator('fr'), translator('en')]

  it.each(cases)('%s is whole and typeset for %s', (rule, _what, hit) => {
    const finding = checkCalendar(hit).find((candidate) => candidate.rule === rule)!
    const said = [findingSentence, findingShort].map((say) =>
      say(french, finding, findingNames(hit, 'fr')),
    )
    expect(said.map(typo)).toEqual(said)
    const inEnglish = [findingSentence, findingShort].map((say) =>
      say(english, finding, findingNames(hit, 'en')),
    )
    for (const text of [...said, ...inEnglish]) {
      expect(text).toMatch(/^\S.*\.$/u)
      expect(text).not.toMatch(/\{\{|undefined|NaN|\(\)| {2}|,\s*[.,]/u)
    }
  })
})

describe('The Monday after a holiday', () => {
  it('blocks once the Sunday was decreed', () => {
    const sunday = aHoliday('2027-05-16', 'Tabaski', { certainty: 'DECREED', isLunar: true })
    const [finding] = checkCalendar(aBoard([aReview('R', '2027-05-17')], { holidays: [sunday] }))
    expect(finding).toMatchObject({ rule: 'H03', severity: 'HARD', weight: 0 })
  })
})

function one(event: CalendarEvent): CalendarBoard {
  return aBoard([event])
}

function two(...events: readonly CalendarEvent[]): CalendarBoard {
  return aBoard(events)
}

function feast(day: string, certainty: 'CONFIRMED' | 'ESTIMATED', when: string): CalendarBoard {
  const holidays = [{ ...aLunarFeast(day, 'Tabaski'), certainty }]
  return aBoard([aReview('R', when)], { holidays })
}

function withBreak(breakEndsAt: string): CalendarBoard {
  const hours = maliHours.map((row) => ({
    ...row,
    breakStartsAt: localTime('12:00'),
    breakEndsAt: localTime(breakEndsAt),
  }))
  return aBoard([aReview('R', '2027-04-06', at('12:30', '15:00'))], { hours })
}

function mandate(until: string): CalendarBoard {
  const validities = [{ label: 'mandat', from: isoDate('2026-01-01'), to: isoDate(until) }]
  return one(aSitting('A', '2027-04-08', {}, { validities }))
}

function plan(when: string): CalendarBoard {
  const earlier = aSitting('CNP', '2027-02-02')
  return aBoard([earlier, aSitting('CNP', when)], withSetting('H16', { bodies: ['CNP'] }))
}

function opinion(decidedOn: string): CalendarBoard {
  const events = [aSitting('CC', '2027-04-06'), aSitting('OD', decidedOn)]
  return aBoard(events, withSetting('H17', { pairs: ['CC>OD'] }))
}

function sectorOf(...events: readonly CalendarEvent[]): CalendarBoard {
  return aBoard(events, { sectors: [{ code: 'EDU', name: 'Éducation' }] })
}

function troika(when: string): CalendarBoard {
  const troikas = [
    { first: isoDate('2027-01-01'), last: isoDate('2027-06-30'), isComplete: true, label: '2027' },
    { first: isoDate('2027-07-01'), last: isoDate('2028-06-30'), isComplete: false, label: '2028' },
  ]
  return aBoard([aSitting('TROIKA', when)], { troikas })
}

function week(third: string): CalendarBoard {
  return aBoard([aReview('a', '2027-04-06'), aReview('b', '2027-04-07'), aReview('c', third)])
}

function embassy(institution: string): CalendarBoard {
  const closed = aPeriod('EMBASSY', '2027-04-06', '2027-04-06', { institutionIds: ['FR'] })
  const event = aReview('R', '2027-04-06', { institutionIds: [institution] })
  return aBoard([event], { periods: [closed] })
}

function mission(ministry: string): CalendarBoard {
  const stay = aPeriod('MISSION', '2027-04-01', '2027-04-06', { ministries: ['MEF'] })
  const event = aReview('R', '2027-04-06', {}, { reviewId: 'R', ministries: [ministry] })
  return aBoard([event], { periods: [stay] })
}

function rulesOf(board: CalendarBoard): readonly RuleCode[] {
  return checkCalendar(board).map(({ rule }) => rule)
}
