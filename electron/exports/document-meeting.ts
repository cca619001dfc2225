import type { DocumentMeeting } from '../../shared/documents.ts'
import { type NounClass, nounClassOf, ofName, theName } from '../../shared/french-names.ts'
import { yearOf } from '../../shared/dates.ts'
import { capitalised, type DocumentWords } from './document-words.ts'

/** How sentences name a body. */
export type BodyPhrases = {
  /** «le GEC» */
  readonly the: string
  /** «du GEC» */
  readonly of: string
  /** «du Groupe Exécutif de Coopération (GEC)», for the first mention. */
  readonly ofInFull: string
  /** «Groupe Exécutif de Coopération (GEC)», for a title. */
  readonly inFull: string
  /** What participles agree with. */
  readonly nounClass: NounClass
}

/** Codes such as GEC or CNP are said; `PM_TROIKA` or `COMMIX` only sort files. */
function isSpoken(code: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(code)
}

export function bodyPhrases(meeting: DocumentMeeting, words: DocumentWords): BodyPhrases {
  const nounClass = nounClassOf(meeting.bodyName)
  const isAbbreviated = isSpoken(meeting.bodyCode) && meeting.bodyCode !== meeting.bodyName
  const short = isAbbreviated ? meeting.bodyCode : meeting.bodyName
  const inFull = isAbbreviated ? `${meeting.bodyName} (${meeting.bodyCode})` : meeting.bodyName
  const isFrench = words.lang === 'fr'
  return {
    the: isFrench ? theName(short, nounClass) : `the ${short}`,
    of: isFrench ? ofName(short, nounClass) : `of the ${short}`,
    ofInFull: isFrench ? ofName(inFull, nounClass) : `of the ${inFull}`,
    inFull,
    nounClass,
  }
}

/**
 * «11e réunion de l’année 2026», «18e session ordinaire du Comité …».
 *
 * @param ofBody  the body in the genitive, or empty
 */
export function meetingDesignation(
  meeting: DocumentMeeting,
  words: DocumentWords,
  ofBody = '',
): string {
  const { t } = words
  const isNumbered = meeting.ordinal !== null && meeting.sessionType !== 'EXTRAORDINARY'
  const isOrdinaryMeeting = meeting.sessionType === 'ORDINARY' && meeting.noun === 'meeting'
  const isOfYear = isNumbered && meeting.ordinalScope === 'year'
  return t('meeting.designation', {
    ordinal: isNumbered && meeting.ordinal !== null ? words.ordinal(meeting.ordinal) : '',
    noun: t(`meeting.${meeting.noun}`),
    type: isOrdinaryMeeting ? '' : t(`meeting.${meeting.sessionType}`),
    ofYear: isOfYear ? t('meeting.ofYear', { year: yearOf(meeting.day) }) : '',
    ofBody,
  })
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** «jeudi 10 décembre 2026», or the days from first to last. */
export function meetingDays(meeting: DocumentMeeting, words: DocumentWords): string {
  return meeting.lastDay === null || meeting.lastDay === meeting.day
    ? words.day(meeting.day)
    : words.days(meeting.day, meeting.lastDay)
}

/** «de 9 h 30 à 12 h», with the zone where people join from elsewhere. */
export function meetingHours(meeting: DocumentMeeting, words: DocumentWords): string {
  const hours = words.t('meeting.fromTo', {
    start: words.time(meeting.startsAt),
    end: words.time(meeting.endsAt),
  })
  if (meeting.mode === 'IN_PERSON') return hours
  const town = (meeting.zone.split('/').at(-1) ?? '').replaceAll('_', ' ')
  return town === '' ? hours : `${hours} (${words.t('meeting.zone', { town })})`
}

export type Fact = { readonly label: string; readonly value: string; readonly link?: string }

/** Day, hours, place and link of a meeting, as a block under the title. */
export function meetingFacts(meeting: DocumentMeeting, words: DocumentWords): readonly Fact[] {
  const { t } = words
  const isPlaceNeeded = meeting.mode !== 'REMOTE'
  const facts: readonly (Fact | null)[] = [
    { label: t('meeting.date'), value: capitalised(meetingDays(meeting, words)) },
    { label: t('meeting.hours'), value: capitalised(meetingHours(meeting, words)) },
    isPlaceNeeded
      ? { label: t('meeting.place'), value: meeting.place || t('meeting.toConfirm') }
      : null,
    meeting.mode === 'IN_PERSON'
      ? null
      : { label: t('meeting.mode'), value: t(`meeting.${meeting.mode}`) },
    meeting.link === '' || meeting.mode === 'IN_PERSON'
      ? null
      : { label: t('meeting.link'), value: meeting.link, link: meeting.link },
    meeting.title === ''
      ? null
      : { label: t('meeting.subject'), value: capitalised(meeting.title) },
  ]
  return facts.filter((fact) => fact !== null)
}
