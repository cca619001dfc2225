import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarMove, ToldFinding } from '../../shared/reviews.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'
import {
  openFinding,
  placeOfEvent,
  type SeverityFilter,
  shownFindings,
  steppedFinding,
} from './review-places.ts'
import type { ReviewsSideProps } from './reviews-side.tsx'
import { useHarmony } from './use-harmony.ts'
import { useReviewYear } from './use-review-year.ts'

type Asked = { readonly eventId: string; readonly year: number; readonly version: string }

/** What the side of the calendar knows and does, whatever panel it shows. */
export function useReviewsSide({ calendar, place, tried, onTry }: ReviewsSideProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const [severity, setSeverity] = useState<SeverityFilter>('ALL')
  const [isWhole, setWhole] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const check = useCheck(calendar)
  const told = check.data?.findings ?? []
  const findings = isWhole ? told : told.filter(isOfReviews)
  const shown = shownFindings(findings, severity)
  const selected = place.selected === 'new' ? null : place.selected
  const open = openFinding(shown, chosen, selected)
  const year = useReviewYear(calendar)
  const moving = useMoveSlots(calendar.versionId)
  const choose = (finding: ToldFinding) => {
    setChosen(finding.key)
    setAsked(null)
    place.go({ panel: 'findings', selected: finding.eventIds[0] ?? null })
  }
  // What was proposed for one year or version is nothing in another.
  const isAskedHere = asked?.year === calendar.year && asked.version === calendar.version
  return {
    t,
    calendar,
    place,
    tried,
    onTry,
    year,
    isFrozen: calendar.versionState === 'ADOPTED',
    /** The dates of reviews among these that may still move. */
    movable: (eventIds: readonly string[]) =>
      eventIds.filter(
        (id) =>
          isReviewEvent(id) && calendar.events.some((event) => event.id === id && !event.isFixed),
      ),
    waiting: (year?.requests ?? []).filter(({ state }) => state === 'ASKED').length,
    check,
    findings,
    hardCount: countOf(findings, 'HARD'),
    softCount: countOf(findings, 'SOFT'),
    shown,
    open,
    choose,
    severity,
    filter: setSeverity,
    isWhole,
    setWhole,
    step: (by: -1 | 1) => {
      const next = steppedFinding(shown, open, by)
      if (next !== null) choose(next)
    },
    /** The event that dates are proposed for. */
    proposing: isAskedHere ? asked.eventId : null,
    propose: (eventId: string | null) =>
      setAsked(
        eventId === null ? null : { eventId, year: calendar.year, version: calendar.version },
      ),
    moving,
    harmony: useHarmony(calendar),
  }
}

export type ReviewsSideState = ReturnType<typeof useReviewsSide>
export type SideProps = { readonly side: ReviewsSideState }

/** What the rules say of the version on screen, of its meetings too, as the planner asks for it. */
function useCheck({ year, version }: ReviewsSideProps['calendar']) {
  const query = useQuery({
    ...api.reviews.check.queryOptions({ input: { year, version, all: true } }),
    enabled: version !== '',
    placeholderData: keepPreviousData,
  })
  const isOurs = query.data?.year === year && query.data.version === version
  return { ...query, data: isOurs ? query.data : undefined }
}

/** Moves dates of the version as one operation, which one «Annuler» takes back. */
function useMoveSlots(versionId: string | null) {
  const { t } = useTranslation()
  const move = useChange(client.reviews.moveSlots, {
    toast: ({ moved }) => t('reviews.side.moved', { count: moved }),
  })
  return {
    isRunning: move.isRunning,
    run: async (moves: readonly CalendarMove[]): Promise<boolean> => {
      if (versionId === null || moves.length === 0) return false
      return (await move.run({ versionId, moves: [...moves] })) !== null
    },
  }
}

/** True for dates of a version: meetings and dates of series have screens of their own. */
export function isReviewEvent(eventId: string): boolean {
  return placeOfEvent(eventId) !== null
}

/** What an adopted calendar answers for; a sector without any review is a finding without events. */
function isOfReviews({ eventIds }: ToldFinding): boolean {
  return eventIds.length === 0 || eventIds.some(isReviewEvent)
}

function countOf(findings: readonly ToldFinding[], severity: ToldFinding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length
}
