import type { LocalTime } from '../../shared/dates.ts'
import type { DocumentMeeting } from '../../shared/documents.ts'
import { asInfinitive, atPlace } from '../../shared/french-names.ts'
import { elided, type Gender, withArticle } from '../../shared/french-words.ts'
import type { DocumentDecision, MinutesDocument, Officer } from '../../shared/minutes-documents.ts'
import { bodyPhrases, type Fact, meetingFacts } from './document-meeting.ts'
import { capitalised, type DocumentWords } from './document-words.ts'

/** Ends a sentence with its full stop, once; nothing stays nothing. */
export function closed(text: string): string {
  const sentence = text.trim()
  return sentence === '' || /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`
}

/** A sentence of the catalogue that may end with an hour: «a.m.» brings its own full stop. */
export function endedOnce(sentence: string): string {
  return sentence.replace(/(?<=[ap]\.m)\.\.$/u, '.')
}

/**
 * The meeting with the hours that it really had; null unless both were noted, for what was planned
 * is not what took place.
 */
export function heldMeeting({
  meeting,
  openedAt,
  closedAt,
}: MinutesDocument): DocumentMeeting | null {
  if (openedAt === null || closedAt === null) return null
  return { ...meeting, startsAt: openedAt, endsAt: closedAt }
}

/**
 * Day, hours and place of the sitting; hours that were not both noted are said to be the planned
 * ones, beside the one that was.
 */
export function sittingFacts(document: MinutesDocument, words: DocumentWords): readonly Fact[] {
  const { openedAt, closedAt, meeting } = document
  const { t } = words
  const held = heldMeeting(document)
  const facts = meetingFacts({ ...(held ?? meeting), link: '' }, words)
  if (held !== null) return facts
  return facts.flatMap((fact) =>
    fact.label === t('meeting.hours')
      ? [
          { ...fact, label: t('minutes.plannedHours') },
          ...factOf(t('minutes.openedAt'), openedAt === null ? '' : words.time(openedAt)),
          ...factOf(t('minutes.closedAt'), closedAt === null ? '' : words.time(closedAt)),
        ]
      : [fact],
  )
}

/** « à 12 h 05»; empty for an hour that was not noted. */
export function atTime(time: LocalTime | null, words: DocumentWords): string {
  return time === null ? '' : words.t('minutes.atTime', { time: words.time(time) })
}

/** «S.E.Mme Claire FICTIVE, Chef de file des PTF»; empty when neither part is known. */
export function officerLine({ name, title }: Officer): string {
  return [name, title].filter((part) => part !== '').join(', ')
}

/** Gender of an officer by the title of courtesy; masculine, as offices are named, when unsaid. */
export function genderOf({ name }: Officer): Gender {
  return /^(?:S\.E\.\s?Mme|Mme|Mlle|Madame)\b/u.test(name) ? 'F' : 'M'
}

/**
 * The office with its article, as sentences take it up: «le Chef de file», «la Présidente»; empty
 * when no office is known. What follows a comma or stands in brackets is left out.
 */
export function theOffice({ name, title }: Officer, words: DocumentWords): string {
  const office = (/^[^,(]*/u.exec(title)?.[0] ?? '').trim()
  if (office === '') return ''
  const named = office.charAt(0).toUpperCase() + office.slice(1)
  if (words.lang !== 'fr') return `the ${named}`
  return withArticle(named, officeGender(named, genderOf({ name, title })))
}

/** «Présidente» says its gender; «Ministre» and «Chef de file» take that of its holder. */
function officeGender(office: string, holder: Gender): Gender {
  const head = /^[\p{L}’-]+/u.exec(office)?.[0] ?? ''
  if (/(?:trice|ente|ante|ffe|ète|eure|ée|ère)$/u.test(head)) return 'F'
  return /^(?:Chef|Ministre|Secrétaire|Maire|Commissaire)/u.test(head) ? holder : 'M'
}

/** «, dans la salle de conférence du SEG» or «, à distance, par visioconférence». */
export function placePhrase(
  { mode, place }: Pick<DocumentMeeting, 'mode' | 'place'>,
  words: DocumentWords,
): string {
  if (mode === 'REMOTE') return words.t('invitation.remote')
  const text = place.trim()
  if (text === '') return ''
  if (words.lang !== 'fr') return `, ${words.t('invitation.at', { place: text })}`
  const at = atPlace(text)
  return at.startsWith('au lieu suivant') ? ` (${text})` : `, ${at}`
}

/** «, sous la présidence de S.E.Mme Claire FICTIVE, Chef de file»; empty when nobody is known. */
export function chairPhrase(chair: Officer, words: DocumentWords): string {
  const line = officerLine(chair)
  if (line === '') return ''
  return words.t('pv.underChair', { of: words.lang === 'fr' ? ofChair(chair) : `of ${line}` })
}

function ofChair(chair: Officer): string {
  if (chair.name !== '') return elided('de', officerLine(chair))
  const office = withArticle(chair.title, officeGender(chair.title, 'M'))
  return office.startsWith('le ') ? `du ${office.slice(3)}` : `de ${office}`
}

/** What the decision charges its lead with, or its wording where that is no order. */
export type DecisionSentence = {
  readonly text: string
  /** Lead, support and due day, where the sentence does not say them. */
  readonly facts: string
}

/**
 * «L’UNICEF est chargée de transmettre la note avant le 15 décembre 2026.» from an order given to one
 * institution; any other wording stays as it is, with who and when beside it.
 */
export function decisionSentence(
  decision: DocumentDecision,
  words: DocumentWords,
): DecisionSentence {
  const { t } = words
  if (decision.isWithheld) return { text: t('decisions.withheld'), facts: '' }
  const action = words.lang === 'fr' ? orderIn(decision.wording) : null
  const supports = decision.supports.join(', ')
  const support = supports === '' ? [] : [t('decisions.supportOf', { supports })]
  if (action === null || decision.leadWithArticle === '') {
    const { lead, dueOn, wording } = decision
    const facts = [
      ...(lead === '' ? [] : [t('decisions.leadOf', { lead })]),
      ...support,
      ...(dueOn === null ? [] : [t('decisions.dueOf', { date: words.date(dueOn) })]),
    ]
    return { text: closed(wording), facts: facts.join(' – ') }
  }
  const lead = capitalised(decision.leadWithArticle)
  const charge = t(`decisions.charged${leadClass(lead)}`, { lead, action: elided('de', action) })
  return { text: closed(dated(charge, decision, words)), facts: support.join('') }
}

function dated(sentence: string, { dueOn }: DocumentDecision, words: DocumentWords): string {
  const isSaid = /\bavant (?:le|la fin)\b|\bau plus tard\b/iu.test(sentence)
  if (dueOn === null || isSaid) return sentence
  const date = words.date(dueOn)
  if (/\bavant\b/iu.test(sentence)) return words.t('decisions.atLatest', { sentence, date })
  // After a comma the day must not seem to belong to what stands there.
  const parted = sentence.includes(',') ? `${sentence},` : sentence
  return words.t('decisions.before', { sentence: parted, date })
}

/** A single sentence that begins with a verb, ready to follow «de». */
function orderIn(wording: string): string | null {
  const text = wording.trim().replace(/\.$/u, '')
  return /[.!?:;]\s|\n/u.test(text) ? null : asInfinitive(text)
}

/** Nearly all institutions that take «l’» are organisations, agencies or embassies: feminine. */
function leadClass(lead: string): 'M' | 'F' | 'P' {
  if (lead.startsWith('Les ')) return 'P'
  if (lead.startsWith('Le ')) return 'M'
  return /^L’(?:Institut|Office|Observatoire|Ordre|État)/u.test(lead) ? 'M' : 'F'
}

/** «La prochaine réunion du GEC se tiendra le jeudi 10 décembre 2026 à 9 h 30, …». */
export function nextMeetingSentence(document: MinutesDocument, words: DocumentWords): string {
  const { meeting, next } = document
  const { t } = words
  const noun = t(`meeting.${meeting.noun}`)
  if (next === null) return t('minutes.nextUnknown', { noun })
  const sentence = t('minutes.next', {
    noun,
    ofBody: bodyPhrases(meeting, words).of,
    day: words.day(next.day),
    time: words.time(next.startsAt),
    where: placePhrase({ mode: 'IN_PERSON', place: next.place }, words),
  })
  return endedOnce(sentence)
}

/** «GEC-2026-10/CR-v0.2»; empty for a meeting without reference. */
export function documentReference(
  { meeting, versionLabel }: MinutesDocument,
  mark: 'CR' | 'PV' | 'RC',
): string {
  return meeting.reference === '' ? '' : `${meeting.reference}/${mark}-${versionLabel}`
}

/** «Projet – v0.2 du 21 novembre 2026», «Adopté le 10 décembre 2026». */
export function versionSentence(document: MinutesDocument, words: DocumentWords): string {
  const { adoptedOn, stamp } = document
  if (adoptedOn !== null) return words.t('minutes.adoptedVersion', { date: words.date(adoptedOn) })
  const { version } = stamp
  const date = words.date(stamp.datedOn)
  return version === ''
    ? words.t('common.versionOf', { date })
    : words.t('minutes.draftVersion', { version, date })
}

/** «Établi par le SEG le … – Observations attendues avant le … – Réputé adopté à défaut». */
export function establishmentLine(document: MinutesDocument, words: DocumentWords): string {
  const { t } = words
  const { establishedBy: who, stamp, remarksUntil, isDraft, adoptedOn } = document
  const remarks =
    isDraft && remarksUntil !== null
      ? [t('minutes.remarks', { date: words.date(remarksUntil) }), t('minutes.deemed')]
      : []
  if (adoptedOn !== null) {
    const adopted = t('minutes.adoptedVersion', { date: words.date(adoptedOn) })
    return who === '' ? adopted : `${t('minutes.establishedBy', { who })} – ${adopted}`
  }
  const date = words.date(stamp.datedOn)
  const established =
    who === '' ? t('minutes.establishedOn', { date }) : t('minutes.established', { who, date })
  return [established, ...remarks].join(' – ')
}

/** A fact, or none where it has nothing to say. */
export function factOf(label: string, value: string): readonly Fact[] {
  return value.trim() === '' ? [] : [{ label, value }]
}
