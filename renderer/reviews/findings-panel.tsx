import { Button } from '@mantine/core'
import { IconArrowsShuffle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ToldFinding } from '../../shared/reviews.ts'
import { FilterChip } from '../ui/chips.tsx'
import { Glyph } from '../ui/glyphs.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { FindingRow } from './finding-row.tsx'
import { Proposals } from './proposals.tsx'
import type { SideProps } from './use-reviews-side.ts'
import { YearStart } from './year-start.tsx'

/** «Constats»: what the rules say of the version on screen, each with its proposal. */
export function FindingsPanel({ side }: SideProps) {
  const { t, calendar, check, shown, open, proposing } = side
  const list = useRef<HTMLUListElement>(null)
  useKeptFocus(list, shown, open)
  if (calendar.version === '') return <YearStart side={side} />
  if (check.isError) {
    return <ErrorNotice error={check.error} onRetry={() => void check.refetch()} />
  }
  if (check.data === undefined) return <Notice>{t('frame.loading')}</Notice>
  const isProposedApart = proposing !== null && open?.eventIds.includes(proposing) !== true
  return (
    <>
      <Head side={side} />
      {isProposedApart && (
        <div className="finding" data-open="true">
          <Proposals side={side} eventId={proposing} />
        </div>
      )}
      {shown.length === 0 && <p className="reviews-calm">{t(nothing(side))}</p>}
      <ul className="findings" ref={list} onKeyDown={walk}>
        {shown.map((finding) => (
          <FindingRow
            key={finding.key}
            finding={finding}
            isOpen={finding.key === open?.key}
            side={side}
          />
        ))}
      </ul>
      <Bonuses findings={side.findings} label={t('reviews.side.bonus')} />
    </>
  )
}

function nothing({ severity, findings }: SideProps['side']) {
  const isFiltered = severity !== 'ALL' && findings.length > 0
  return isFiltered ? 'reviews.side.nothingFiltered' : 'reviews.side.nothing'
}

function Head({ side }: SideProps) {
  const { t, severity, filter, isWhole, setWhole, harmony, isFrozen, hardCount, softCount } = side
  const only = (wanted: 'HARD' | 'SOFT') => filter(severity === wanted ? 'ALL' : wanted)
  return (
    <div className="findings-head">
      <div className="findings-counts" role="group" aria-label={t('reviews.side.filter')}>
        <Count side={side} kind="HARD" count={hardCount} onClick={() => only('HARD')} />
        <Count side={side} kind="SOFT" count={softCount} onClick={() => only('SOFT')} />
      </div>
      <div className="findings-tools">
        <FilterChip
          label={t('reviews.side.scope')}
          all={t('reviews.side.ofReviews')}
          options={[{ value: 'all', label: t('reviews.side.ofAll') }]}
          value={isWhole ? 'all' : null}
          onChange={(value) => setWhole(value !== null)}
        />
        <Button
          leftSection={<IconArrowsShuffle size={15} stroke={1.6} />}
          onClick={() => void harmony.start()}
          disabled={isFrozen}
          {...(isFrozen ? { title: t('reviews.harmonise.frozen') } : {})}
        >
          {t('reviews.harmonise.button')}
        </Button>
      </div>
    </div>
  )
}

type CountProps = SideProps & {
  readonly kind: 'HARD' | 'SOFT'
  readonly count: number
  readonly onClick: () => void
}

/** How many of a severity; a click leaves these alone in the list, another one brings the rest back. */
function Count({ side, kind, count, onClick }: CountProps) {
  const { t, severity } = side
  return (
    <button
      type="button"
      className="finding-count"
      data-severity={kind}
      aria-pressed={severity === kind}
      disabled={count === 0 && severity !== kind}
      onClick={onClick}
    >
      <Glyph name={kind === 'HARD' ? 'late' : 'warning'} />
      {t(`reviews.side.count${kind}`, { count })}
    </button>
  )
}

function Bonuses({
  findings,
  label,
}: {
  readonly findings: readonly ToldFinding[]
  readonly label: string
}) {
  const bonuses = findings.filter(({ severity }) => severity === 'BONUS')
  if (bonuses.length === 0) return null
  return (
    <section className="finding-bonuses">
      <h2>{label}</h2>
      {bonuses.map(({ key, short, rule }) => (
        <p key={key}>
          <span>{short}</span>
          <span className="finding-rule">{rule}</span>
        </p>
      ))}
    </section>
  )
}

/** ↑ and ↓ go from finding to finding. */
function walk(event: React.KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const focused = event.target
  if (step === 0 || event.altKey || !(focused instanceof HTMLElement)) return
  if (!focused.matches('.side-finding-line')) return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.side-finding-line')]
  const next = lines[lines.indexOf(focused) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

/** After a move its finding is gone and the focus with it: the one that is open now takes it. */
function useKeptFocus(
  list: React.RefObject<HTMLUListElement | null>,
  shown: readonly ToldFinding[],
  open: ToldFinding | null,
): void {
  const hadFocus = useRef(false)
  const key = open?.key ?? null
  useEffect(() => {
    const note = () => {
      const focused = document.activeElement
      if (focused !== null && focused !== document.body) {
        hadFocus.current = list.current?.contains(focused) === true
      }
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [list])
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null
    if (!hadFocus.current || !isLost) return
    const line =
      list.current?.querySelector<HTMLElement>('[data-open="true"] .side-finding-line') ??
      list.current?.querySelector<HTMLElement>('.side-finding-line')
    line?.focus()
  }, [list, shown.length, key])
}
