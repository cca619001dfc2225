import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { diffDays, type IsoDate } from '../../shared/dates.ts'
import type { RegisterColumn, RegisterLine, SortColumn } from '../../shared/decision-register.ts'
import { dueOn, isFinal } from '../../shared/decision-rules.ts'
import { useToday } from '../organisation.ts'
import { useFormats } from '../ui/formats.ts'
import { DaysLate, Status } from '../ui/status.tsx'
import { DueDay } from './due-day.tsx'

/** What the register shows when nobody chose anything else. */
export const usualColumns: readonly RegisterColumn[] = [
  'status',
  'reference',
  'wording',
  'lead',
  'dueOn',
  'delay',
]

export type RegisterColumnFace = {
  readonly key: RegisterColumn
  readonly title: string
  /** Pixels; null takes what is left. */
  readonly width: number | null
  readonly isNumeric: boolean
  /** Null where the register has no such order. */
  readonly sort: SortColumn | null
  readonly cell: (line: RegisterLine) => React.ReactNode
  /** Full text of a cell that may be cut. */
  readonly tooltip: ((line: RegisterLine) => string) | null
}

const widths: Readonly<Record<RegisterColumn, number | null>> = {
  status: 124,
  reference: 120,
  wording: null,
  kind: 124,
  body: 92,
  takenOn: 92,
  lead: 100,
  supports: 120,
  group: 112,
  dueInitialOn: 108,
  dueOn: 92,
  delay: 104,
  dueRevisions: 76,
  percent: 60,
  progress: 112,
  reviewOn: 96,
  closedOn: 92,
  updatedOn: 96,
  lastNote: 220,
}

const orders: Partial<Readonly<Record<RegisterColumn, SortColumn>>> = {
  status: 'status',
  reference: 'reference',
  wording: 'wording',
  kind: 'kind',
  body: 'body',
  takenOn: 'takenOn',
  lead: 'lead',
  dueOn: 'due',
  percent: 'percent',
  reviewOn: 'reviewOn',
  updatedOn: 'updatedOn',
}

const numeric: readonly RegisterColumn[] = ['delay', 'dueRevisions', 'percent']

/** The least that the wording is given, however many columns stand beside it. */
export const leastWording = 220

/**
 * The chosen columns, drawn.
 *
 * @param longest  length in characters of the longest reference in sight: none is ever cut
 */
export function useRegisterColumns(
  chosen: readonly RegisterColumn[],
  longest: number,
): readonly RegisterColumnFace[] {
  const { t } = useTranslation()
  const cells = useCells()
  const texts: Partial<Readonly<Record<RegisterColumn, (line: RegisterLine) => string>>> = {
    wording: (line) => (line.isWithheld ? t('register.withheld') : line.wording),
    lead: (line) => (line.isWithheld ? '' : line.leadLabel),
    supports: (line) => (line.isWithheld ? '' : line.supportCodes.join(', ')),
    progress: ({ progress }) => progress,
    lastNote: ({ lastNote }) => lastNote,
  }
  return chosen.map((key) => ({
    key,
    title: t(`register.column.${key}`),
    width: key === 'reference' ? Math.max(120, Math.ceil(longest * 7.6) + 16) : widths[key],
    isNumeric: numeric.includes(key),
    sort: orders[key] ?? null,
    cell: cells[key],
    tooltip: texts[key] ?? null,
  }))
}

function useCells(): Readonly<Record<RegisterColumn, (line: RegisterLine) => React.ReactNode>> {
  const { t } = useTranslation()
  const { numericDay, number } = useFormats()
  const today = useToday()
  const day = (value: IsoDate | null) => (value === null ? null : numericDay(value))
  const grey = (value: React.ReactNode) => <span className="secondary">{value}</span>
  return {
    status: ({ status }) => <Status status={status} />,
    reference: ({ reference }) => grey(reference),
    wording: (line) => <Wording line={line} />,
    kind: ({ kind }) => grey(t(`decisions.kinds.${kind}`)),
    body: ({ bodyCode }) => grey(bodyCode),
    takenOn: ({ takenOn, year }) => grey(day(takenOn) ?? (year === 0 ? null : year)),
    lead: (line) => (line.isWithheld ? t('frame.none') : line.leadLabel),
    supports: (line) => grey(line.isWithheld ? null : line.supportCodes.join(', ')),
    group: ({ groupCode }) => grey(groupCode),
    dueInitialOn: ({ dueInitialOn }) => grey(day(dueInitialOn)),
    dueOn: (line) => <DueDay decision={line} />,
    delay: (line) => <Delay line={line} today={today} />,
    dueRevisions: ({ dueRevisions }) => grey(dueRevisions === 0 ? null : number(dueRevisions)),
    percent: ({ percent }) => grey(percent === null ? null : t('register.percent', { percent })),
    progress: ({ progress }) => progress,
    reviewOn: ({ reviewOn }) => grey(day(reviewOn)),
    closedOn: ({ closedOn }) => grey(day(closedOn)),
    updatedOn: ({ updatedOn }) => grey(day(updatedOn)),
    lastNote: ({ lastNote }) => grey(lastNote),
  }
}

/** The wording; of a decision kept from shared lists, that it is. */
export function Wording({ line }: { readonly line: RegisterLine }) {
  const { t } = useTranslation()
  if (!line.isWithheld) return line.wording
  return (
    <span className="register-withheld">
      <IconLock size={14} stroke={1.6} aria-hidden="true" />
      {t('register.withheld')}
    </span>
  )
}

function Delay({ line, today }: { readonly line: RegisterLine; readonly today: IsoDate }) {
  const { t } = useTranslation()
  const due = dueOn(line)
  if (line.daysLate > 0) return <DaysLate days={line.daysLate} />
  if (due === null || isFinal(line.status)) return null
  return <span className="secondary">{t('frame.inDays', { count: diffDays(today, due) })}</span>
}
