import type { CalendarMeeting } from '../../shared/calendar-documents.ts'
import type { DocumentWords } from './document-words.ts'

/** «Groupe Exécutif de Coopération – objet», «Réunion réservée (GA-2026-04)», «La revue Éducation». */
export function meetingName(meeting: CalendarMeeting, { t }: DocumentWords): string {
  const { source, bodyName, title, reference, isConfidential } = meeting
  if (source === 'REVIEW') return title
  if (isConfidential) {
    return reference === ''
      ? t('meetingCalendar.reserved')
      : t('meetingCalendar.reservedOf', { reference })
  }
  return title === ''
    ? t('meetingCalendar.summary', { body: bodyName })
    : t('meetingCalendar.summaryTitled', { body: bodyName, title })
}

export function meetingHours(
  { startsAt, endsAt }: CalendarMeeting,
  { timeRange }: DocumentWords,
): string {
  return timeRange(startsAt, endsAt)
}

export function meetingPlace({ place }: CalendarMeeting, { t }: DocumentWords): string {
  return place === '' ? t('calendar.none') : place
}
