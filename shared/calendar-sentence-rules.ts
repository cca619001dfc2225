import { type CalendarWording, wordings } from './calendar-wording-rules.ts'
import { dayOfNumber, numberOfDay } from './calendar-days-rules.ts'
import type {
  CalendarBoard,
  CalendarEvent,
  CalendarFinding,
  Days,
  PhaseCode,
  Proposal,
  RuleCode,
} from './calendar-events.ts'
import { phaseCodes } from './calendar-events.ts'
import { compareDates, isIsoDate, isLocalTime } from './dates.ts'
import type { Language, Translate } from './i18n.ts'
import { french } from './locales.ts'

/** What a sentence says of an event. */
export type NamedEvent = Pick<CalendarEvent, 'label' | 'subject' | 'days' | 'startsAt' | 'endsAt'>

/** The events that findings speak of, by id, and the language that they are spoken of in. */
export type FindingNames = {
  readonly language: Language
  readonly events: ReadonlyMap<string, NamedEvent>
}

/** Rules whose sentence has the event to move first as its subject, though they name two. */
const isAboutFirst: ReadonlySet<RuleCode> = new Set(['H10', 'H11', 'H17', 'W05'])

type Words = Readonly<Record<string, string | number>>
type SentenceKey = keyof (typeof french)['rules']['sentence']
type ShortKey = keyof (typeof french)['rules']['short']

/** The names that the findings of a board need. */
export function findingNames(
  { events }: Pick<CalendarBoard, 'events'>,
  language: Language,
): FindingNames {
  return { language, events: new Map(events.map((event) => [event.id, event])) }
}

/** The short name of a rule, such as «Jour férié». */
export function ruleName(t: Translate, code: RuleCode): string {
  return t(`rules.name.${code}`)
}

/**
 * A finding as one sentence that names dates and causes, with the proposal behind it where one is
 * given.
 *
 * @example
 * // La revue Éducation (17–19 mai 2027) commence le lundi 17 mai, lendemain probable de la Tabaski
 * // (date estimée au 16 mai). Proposition : du mardi 18 au jeudi 20 mai.
 */
export function findingSentence(
  t: Translate,
  finding: CalendarFinding,
  names: FindingNames,
  proposal: Proposal | null = null,
): string {
  const sentence = ended(t(`rules.sentence.${sentenceKey(finding)}`, wordsOf(t, finding, names)))
  return proposal === null
    ? sentence
    : `${sentence} ${proposalSentence(t, proposal, names, finding)}`
}

/** The same in the few words of a panel: «Décentralisation commence le lundi 29 mars, férié…». */
export function findingShort(t: Translate, finding: CalendarFinding, names: FindingNames): string {
  return ended(t(`rules.short.${shortKey(finding)}`, wordsOf(t, finding, names)))
}

/** «Proposition : du mercredi 19 au vendredi 21 mai.», with its subject where that is not the first. */
export function proposalSentence(
  t: Translate,
  proposal: Proposal,
  names: FindingNames,
  finding: CalendarFinding | null = null,
): string {
  const range = wordings[names.language].range(proposal.days.first, proposal.days.last)
  const event = names.events.get(proposal.eventId)
  const isSaid = finding?.eventIds[0] === proposal.eventId && sentenceNamesOne(finding)
  if (event === undefined || isSaid) return t('rules.proposal.same', { range })
  return t('rules.proposal.other', { subject: subjectOf(event, names.language), range })
}

/** What a move brings, for the panel: «Développement rural, du lundi 12…: aucun constat. Lève…». */
export function proposalShort(
  t: Translate,
  proposal: Proposal,
  names: FindingNames,
  finding: CalendarFinding | null = null,
): string {
  const wording = wordings[names.language]
  const label = names.events.get(proposal.eventId)?.label ?? ''
  const range = wording.range(proposal.days.first, proposal.days.last)
  const rules = (codes: readonly RuleCode[]) => wording.list(codes)
  const state =
    proposal.leaves.length === 0
      ? t('rules.proposal.free', { label, range })
      : t('rules.proposal.leaves', { label, range, leaves: rules(proposal.leaves) })
  const others = proposal.lifts.filter((code) => code !== finding?.rule)
  return others.length === 0
    ? state
    : `${state} ${t('rules.proposal.lifts', { lifts: rules(others) })}`
}

function sentenceKey({ rule, facts }: CalendarFinding): SentenceKey {
  const keys = french.rules.sentence
  const key = [`${rule}${facts['cause'] ?? ''}`, rule].find((name) => Object.hasOwn(keys, name))
  if (!isKeyOf(keys, key)) throw new Error(`Rule ${rule} has no sentence for ${facts['cause']}`)
  return key
}

function shortKey({ rule, facts }: CalendarFinding): ShortKey {
  const keys = french.rules.short
  const key = [`${rule}${facts['cause'] ?? ''}`, rule].find((name) => Object.hasOwn(keys, name))
  if (!isKeyOf(keys, key)) throw new Error(`Rule ${rule} has no short form for ${facts['cause']}`)
  return key
}

function isKeyOf<Keys extends object>(
  keys: Keys,
  key: string | undefined,
): key is keyof Keys & string {
  return key !== undefined && Object.hasOwn(keys, key)
}

/** An hour such as «4 p.m.» brings the point of the sentence with it. */
function ended(sentence: string): string {
  return sentence.replace(/\.\.$/u, '.')
}

/** Sentences about a pair or a week leave open which of them the proposal moves. */
function sentenceNamesOne({ rule, eventIds }: CalendarFinding): boolean {
  return eventIds.length === 1 || isAboutFirst.has(rule)
}

const known = new WeakMap<FindingNames, WeakMap<CalendarFinding, Words>>()

/** All that the sentence of any rule may be filled with: found once for the long and the short one. */
function wordsOf(t: Translate, finding: CalendarFinding, names: FindingNames): Words {
  const ofNames = known.get(names) ?? new WeakMap<CalendarFinding, Words>()
  known.set(names, ofNames)
  const words = ofNames.get(finding) ?? findWords(t, finding, names)
  ofNames.set(finding, words)
  return words
}

function findWords(t: Translate, finding: CalendarFinding, names: FindingNames): Words {
  const wording = wordings[names.language]
  const events = finding.eventIds.flatMap((id) => names.events.get(id) ?? [])
  const [head, other] = events
  return {
    ...factWords(finding, wording),
    ...countWords(t, finding),
    ...(head === undefined ? {} : eventWords(t, head, finding, names.language)),
    ...(other === undefined ? {} : otherWords(other, names.language)),
    all: listed(events, wording, (event) => subjectOf(event, names.language)),
    list: listed(events, wording, ({ label }) => label),
    both: t(events.every(isFeminine) ? 'rules.both.feminine' : 'rules.both.masculine'),
    on: finding.days === null ? '' : onDays(t, finding.days, wording),
  }
}

/** Each name once, in the order of the days. */
function listed(
  events: readonly NamedEvent[],
  wording: CalendarWording,
  nameOf: (event: NamedEvent) => string,
): string {
  const inOrder = events.toSorted((one, other) => compareDates(one.days.first, other.days.first))
  return wording.list([...new Set(inOrder.map(nameOf))])
}

/** Facts as they are written: a day without its year, and as `…Date` with it; hours; names. */
function factWords({ facts }: CalendarFinding, wording: CalendarWording): Words {
  const words = Object.entries(facts).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value === 'number') return [[name, value]]
    if (isIsoDate(value)) {
      const isWeekdayWanted = name === 'day' || name === 'opinion'
      const day = isWeekdayWanted ? wording.day(value) : wording.date(value)
      return [
        [name, day],
        [`${name}Date`, wording.fullDate(value)],
      ]
    }
    return [[name, isLocalTime(value) ? wording.time(value) : value]]
  })
  const { place, holiday } = facts
  return {
    ...Object.fromEntries(words),
    ...(typeof place === 'string' ? { place: wording.place(place), placeName: place } : {}),
    ...(typeof holiday === 'string' ? { ofHoliday: wording.ofHoliday(holiday) } : {}),
  }
}

function countWords(t: Translate, { facts }: CalendarFinding): Words {
  const { gap, drift, shared, sharedCount, before, after } = facts
  // A year has hundreds of findings, and each word is looked up: only what they may be filled with.
  const counted = (key: 'workingDays' | 'participants', count: string | number | undefined) =>
    count === undefined ? '' : t(`rules.count.${key}`, { count: Number(count) })
  const more = Number(sharedCount ?? 0) - 3
  return {
    gapDays: counted('workingDays', gap),
    driftDays: counted('workingDays', drift),
    participants: counted('participants', sharedCount),
    ...(more > 0
      ? { shared: t('rules.count.others', { count: more, names: String(shared) }) }
      : {}),
    ...(isPhase(before) ? { phaseBefore: t(`rules.phase.${before}`) } : {}),
    ...(isPhase(after) ? { phaseAfter: t(`rules.phase.${after}`) } : {}),
  }
}

function eventWords(
  t: Translate,
  event: NamedEvent,
  { facts }: CalendarFinding,
  language: Language,
): Words {
  const wording = wordings[language]
  const { day } = facts
  const subject = subjectOf(event, language)
  return {
    label: event.label,
    subject: subject.charAt(0).toUpperCase() + subject.slice(1),
    days: wording.dates(event.days.first, event.days.last),
    shortDays: shortDates(event.days, wording),
    times: wording.times(event.startsAt, event.endsAt),
    happens: typeof day === 'string' ? happens(t, event, day, wording) : '',
  }
}

function otherWords(event: NamedEvent, language: Language): Words {
  return {
    other: subjectOf(event, language),
    otherLabel: event.label,
    otherDays: wordings[language].dates(event.days.first, event.days.last),
    otherShortDays: shortDates(event.days, wordings[language]),
  }
}

/** «commence le lundi 17 mai», as the day lies in the event. */
function happens(t: Translate, { days }: NamedEvent, day: string, wording: CalendarWording) {
  if (!isIsoDate(day)) return ''
  const words = { day: wording.day(day) }
  if (days.first === days.last) return t('rules.happens.isOn', words)
  if (day === days.first) return t('rules.happens.starts', words)
  return t(day === days.last ? 'rules.happens.ends' : 'rules.happens.goesOn', words)
}

/** «le mardi 6 avril», «les 6 et 7 avril», «du 6 au 9 avril». */
function onDays(t: Translate, { first, last }: Days, wording: CalendarWording): string {
  if (first === last) return t('rules.on.one', { first: wording.day(first) })
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7)
  const opening = wording.date(first)
  const start = isOneMonth ? (opening.split('\u00A0')[0] ?? opening) : opening
  const words = { first: start, last: wording.date(last) }
  const isNext = dayOfNumber(numberOfDay(first) + 1) === last
  return t(isNext ? 'rules.on.two' : 'rules.on.more', words)
}

function shortDates({ first, last }: Days, wording: CalendarWording): string {
  const year = first.slice(0, 4)
  const text = wording.dates(first, last)
  return last.startsWith(year) ? text.replaceAll(` ${year}`, '') : text
}

/** Subjects are French; English sentences name the label. */
function subjectOf({ subject, label }: NamedEvent, language: Language): string {
  return language === 'fr' ? subject : label
}

function isFeminine({ subject }: NamedEvent): boolean {
  return subject.startsWith('la ')
}

function isPhase(value: string | number | undefined): value is PhaseCode {
  return phaseCodes.some((code) => code === value)
}
