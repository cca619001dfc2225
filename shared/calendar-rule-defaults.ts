import {
  type RuleCode,
  type RuleParameter,
  type RuleSetting,
  type RuleSettings,
  ruleCodes,
} from './calendar-events.ts'

type Parameters = Readonly<Record<string, RuleParameter>>

/** What a secretariat may set in the place of a shipped value. */
export type RuleOverrides = Readonly<Partial<Record<RuleCode, Partial<RuleSetting>>>>

/**
 * The rules as they ship. Lists are codes of bodies or texts; days count calendar days unless the
 * rule counts working days. A rule with an empty list is silent until the secretariat fills it.
 */
export const ruleDefaults: RuleSettings = {
  // Five-day week of the Malian administration, arrêté 92-5387.
  H01: hard({ weekend: ['6', '7'] }),
  // Legal holidays: in Mali loi 05-040, in Benin loi 2024-32, in Morocco the decree on days off.
  H02: hard(),
  // A Monday after a Sunday holiday is often given off by communiqué, which makes it hard.
  H03: soft(3),
  // Usage: half an hour to cross the town.
  H04: hard({ bufferMinutes: 30 }),
  // Usage; places that hold several meetings at once are named.
  H05: hard({ sharedPlaces: [] }),
  // Usage of the group of heads of cooperation: its sittings and theirs exclude each other.
  H06: hard({ heads: ['COMMIX'], bodies: ['GEC', 'TROIKA', 'PM_TROIKA'] }),
  // Terms of the bodies and mandates of their members.
  H07: hard(),
  // Working hours of Mali, arrêté 92-5387, and of Ramadan, arrêté 2011-2991; a break counts from an hour.
  H08: hard({ longBreakMinutes: 60 }),
  // Order of the phases as observed in the reviews; the gaps are the secretariat's.
  H09: hard({ reportDays: 10, prepDays: 3, politicalDays: 0, strategyDays: 3, memoireDays: 15 }),
  // Sector reviews feed the review of the national strategy.
  H10: hard(),
  // Time to consolidate the thematic reports, in working days.
  H11: hard({ days: 10 }),
  // Budget debate before the end of the second quarter, loi 2013-028.
  H12: hard(),
  // Comité technique before comité de suivi, usage of PRODESS; the gap in working days.
  H13: hard({ days: 5 }),
  // Budget support: one technical and one political day, one after the other.
  H14: hard({ mostDays: 10 }),
  // Budget support is reviewed on the tabled finance bill.
  H15: hard(),
  // Donors must hold the work plan of the next year by 30 November.
  H16: hard({ bodies: [] }),
  // A consultative body gives its opinion before the deciding one sits, as `FIRST>SECOND`.
  H17: hard({ pairs: [], days: 10 }),
  // One joint review per sector and year.
  H18: hard(),
  // Notice of each body; closed periods are the recess.
  H19: hard(),
  // Troïka of two bilaterals and one multilateral.
  H20: hard({ bodies: ['TROIKA', 'PM_TROIKA'] }),
  // Feasts that follow the moon move: the Mawlid of 2023 was observed one day after its computed day.
  W01: soft(5, { days: 1 }),
  // Ramadan hours, arrêté 2011-2991, and preference of the partners.
  W02: soft(4, { latestEnd: '13:00' }),
  // Usage: ministers are rarely free in the last third of Ramadan.
  W03: soft(4, { days: 10 }),
  // Load of the partners: decision of the retreat to hold two reviews a week at most.
  W04: soft(3, { most: 2 }),
  // Usage: heads of cooperation and their experts are wanted at once.
  W05: soft(2, { bodies: ['GEC'] }),
  // Load of a coordinator and of a lead partner.
  W06: soft(3, { perWeek: 1, days: 3 }),
  // Observed dates of the reviews from 2006 to 2022, as month and day.
  W07: soft(4, {
    sectorFrom: '03-15',
    sectorTo: '05-31',
    strategyFrom: '06-10',
    strategyTo: '06-25',
    budgetFrom: '11-25',
    budgetTo: '12-12',
  }),
  // Bridges are given off by communiqué, as on 23 September 2022.
  W08: soft(2),
  // National days of embassies.
  W09: soft(1),
  // Recess in August and at the turn of the year.
  W10: soft(4, { bodies: ['GEC'] }),
  // The council of ministers sits on Wednesday mornings.
  W11: soft(3, { bodies: ['PM_TROIKA'], until: '13:00' }),
  // Long break of Friday, arrêté 92-5387.
  W12: soft(3, { after: '12:00' }),
  // Missions of main partners take the same ministry's people.
  W13: soft(2),
  // Timeliness is a condition of the dialogue; in working days.
  W14: soft(4, { days: 10 }),
  // The Troïka prepares each GEC.
  W15: soft(3, { body: 'GEC', preparedBy: 'TROIKA', fromDays: 5, toDays: 9 }),
  // Coordinators meet before the review of the strategy.
  W16: soft(2, { body: 'CGT', days: 15 }),
  // The Prime Minister receives the Troïka each quarter: two to four months.
  W17: soft(2, { body: 'PM_TROIKA', fromDays: 56, toDays: 124 }),
  // Rains from July to September.
  W18: soft(1, { months: ['7', '8', '9'] }),
  // Two reviews in one hotel on consecutive days share its costs.
  W19: { isActive: true, severity: 'BONUS', weight: 0, parameters: {} },
}

/** The shipped settings with those of the secretariat in their place, parameter by parameter. */
export function ruleSettingsWith(overrides: RuleOverrides): RuleSettings {
  return ruleCodes.reduce<RuleSettings>((settings, code) => {
    const override = overrides[code]
    if (override === undefined) return settings
    const shipped = ruleDefaults[code]
    const parameters = { ...shipped.parameters, ...override.parameters }
    return { ...settings, [code]: { ...shipped, ...override, parameters } }
  }, ruleDefaults)
}

function hard(parameters: Parameters = {}): RuleSetting {
  return { isActive: true, severity: 'HARD', weight: 0, parameters }
}

function soft(weight: number, parameters: Parameters = {}): RuleSetting {
  return { isActive: true, severity: 'SOFT', weight, parameters }
}
