import { isAttendanceEntered } from '../../shared/attendance-rules.ts'
import {
  dayOfMonth,
  type IsoDate,
  type LocalTime,
  minutesOf,
  monthOf,
  weekday,
  yearOf,
} from '../../shared/dates.ts'
import { MONTHS, WEEKDAYS } from '../../shared/french-typography.ts'
import { numberInWords, ordinalInWords, yearInWords } from '../../shared/french-words.ts'
import type { MinutesDocument } from '../../shared/minutes-documents.ts'
import { bodyPhrases, meetingDays, meetingDesignation } from './document-meeting.ts'
import { capitalised, type DocumentWords } from './document-words.ts'
import { chairPhrase, endedOnce, genderOf, placePhrase } from './minutes-sentences.ts'

/** «PROCÈS-VERBAL DE LA 18e SESSION ORDINAIRE DU …»: in capitals, but for the e of its rank. */
export function sessionTitle({ meeting }: MinutesDocument, words: DocumentWords): string {
  const session = meetingDesignation(meeting, words, bodyPhrases(meeting, words).ofInFull)
  return words
    .t('pv.title', { session })
    .toLocaleUpperCase(words.lang)
    .replace(/(?<=\d)(?:ER|RE|E|ST|ND|RD|TH)\b/gu, (letters) => letters.toLowerCase())
}

/** «L’an deux mil vingt-six et le lundi vingt-trois novembre, à neuf heures, s’est tenue à …». */
export function openingSentence(document: MinutesDocument, words: DocumentWords): string {
  const { meeting, openedAt, chair } = document
  const { t } = words
  const isOneDay = meeting.lastDay === null || meeting.lastDay === meeting.day
  const common = {
    year: words.lang === 'fr' ? yearInWords(yearOf(meeting.day)) : String(yearOf(meeting.day)),
    time: openedAt === null ? t('pv.timeInFullToFill') : timeInFull(openedAt, words),
    where: whereClause(document, words),
    session: sessionInFull(document, words),
    chair: chairPhrase(chair, words),
  }
  if (isOneDay) return t('pv.opening', { ...common, day: dayInFull(meeting.day, words) })
  return t('pv.openingDays', { ...common, days: daysInFull(document, words) })
}

/** «dix-huitième session ordinaire du Comité National de Pilotage (CNP)». */
function sessionInFull({ meeting }: MinutesDocument, words: DocumentWords): string {
  const { ofInFull } = bodyPhrases(meeting, words)
  if (words.lang !== 'fr') return meetingDesignation(meeting, words, ofInFull)
  const inWords = { ...words, ordinal: (rank: number) => ordinalInWords(rank, 'F') }
  return meetingDesignation(meeting, inWords, ofInFull)
}

/** « à Bamako, dans la salle de réunion,»; empty when nothing is known. */
function whereClause({ meeting, stamp }: MinutesDocument, words: DocumentWords): string {
  const isRemote = meeting.mode === 'REMOTE'
  const town = isRemote || stamp.town === '' ? '' : words.t('pv.atTown', { town: stamp.town })
  const place = placePhrase(meeting, words)
  if (words.lang !== 'fr' || place === '') return `${town}${place}`
  return `${town}${place},`
}

/** «lundi vingt-trois novembre». */
function dayInFull(day: IsoDate, words: DocumentWords): string {
  if (words.lang !== 'fr') return words.day(day)
  const number = dayOfMonth(day)
  const inWords = number === 1 ? 'premier' : numberInWords(number)
  return `${WEEKDAYS[weekday(day)]} ${inWords} ${MONTHS[monthOf(day) - 1]}`
}

function daysInFull({ meeting }: MinutesDocument, words: DocumentWords): string {
  if (words.lang !== 'fr') return meetingDays(meeting, words)
  return words.t('pv.dayAndDay', {
    first: dayInFull(meeting.day, words),
    last: dayInFull(meeting.lastDay ?? meeting.day, words),
  })
}

/** «neuf heures trente». */
function timeInFull(time: LocalTime, words: DocumentWords): string {
  if (words.lang !== 'fr') return words.time(time)
  const hours = Math.floor(minutesOf(time) / 60)
  const minutes = minutesOf(time) % 60
  const inWords = `${numberInWords(hours, 'F')} heure${hours > 1 ? 's' : ''}`
  return minutes === 0 ? inWords : `${inWords} ${numberInWords(minutes, 'F')}`
}

/** «9 h 30»; an hour that was not noted is left to fill by hand, a deed stating only facts. */
export function timeToRead(time: LocalTime | null, words: DocumentWords): string {
  return time === null ? words.t('pv.timeToFill') : words.time(time)
}

/** «Le quorum étant atteint : 14 membres présents ou représentés sur 18, le Président déclare…». */
export function quorumSentence(document: MinutesDocument, words: DocumentWords): string {
  const { t } = words
  const { attendance, meeting, openedAt, chair } = document
  const { figures } = attendance
  const opens = {
    chair: t(`pv.theChair${genderOf(chair)}`),
    noun: t(`meeting.${meeting.noun}`),
    time: timeToRead(openedAt, words),
  }
  if (!isAttendanceEntered(figures)) return endedOnce(capitalised(t('pv.declaredOpen', opens)))
  const members = t('pv.membersPresent', { count: figures.represented, total: figures.convened })
  if (figures.quorum === null) return endedOnce(t('pv.noQuorum', { ...opens, members }))
  const { isReached, needed } = figures.quorum
  return isReached
    ? endedOnce(t('pv.quorumReached', { ...opens, members }))
    : t('pv.quorumMissed', { members, needed })
}
