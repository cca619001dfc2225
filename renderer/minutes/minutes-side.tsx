import { useTranslation } from 'react-i18next'
import { minutesNumber } from '../../shared/minutes-numbers.ts'
import type { Minutes, MinutesFinding } from '../../shared/minutes.ts'
import { InspectorSection } from '../ui/inspector.tsx'
import { Mark, Warning } from '../ui/status.tsx'
import { CirculationSection } from './circulation-section.tsx'
import { DecisionSheet } from './decision-sheet.tsx'
import { FindingWords, namesItem } from './finding-words.tsx'
import { PrivateNote } from './private-note.tsx'
import { SittingSection } from './sitting-section.tsx'
import { isSheetPart } from './sheet-parts.ts'
import type { MinutesBoard } from './use-minutes-board.ts'
import { VersionsSection } from './versions-section.tsx'

type MinutesSideProps = {
  readonly minutes: Minutes
  readonly board: MinutesBoard
  /** False for a moment while the page opens. */
  readonly isDrawn: boolean
  readonly onFinding: (finding: MinutesFinding) => void
}

/** Beside the page: the decision in hand, or what is missing, the private note, the sitting. */
export function MinutesSide(props: MinutesSideProps) {
  const { t } = useTranslation()
  const { minutes, board, isDrawn } = props
  const decision = minutes.decisions.find(({ id }) => id === board.decisionId)
  if (decision !== undefined) {
    return (
      <DecisionSheet
        key={decision.id}
        decision={decision}
        isLocked={minutes.isLocked}
        onClose={() => board.actions.openDecision(null)}
      />
    )
  }
  return (
    <aside
      className="inspector minutes-side"
      aria-label={t('minutes.side.label')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- locked, it holds no field
      tabIndex={minutes.isLocked ? 0 : undefined}
    >
      {isDrawn && <SideSections {...props} />}
    </aside>
  )
}

function SideSections({ minutes, board: { item }, onFinding }: MinutesSideProps) {
  const { isLocked } = minutes
  const isNoteless = item === null || isSheetPart(item) || (isLocked && item.privateNote === '')
  return (
    <>
      {!isLocked && <Findings minutes={minutes} onFinding={onFinding} />}
      {!isNoteless && <PrivateNote key={item.itemId} item={item} isLocked={isLocked} />}
      <SittingSection minutes={minutes} />
      <CirculationSection minutes={minutes} />
      <VersionsSection minutes={minutes} />
    </>
  )
}

type FindingsProps = Pick<MinutesSideProps, 'minutes' | 'onFinding'>

/** «À compléter»: each line leads to where it is mended. */
function Findings({ minutes, onFinding }: FindingsProps) {
  const { t } = useTranslation()
  const { findings, items } = minutes
  const numbered = items.filter(({ number }) => number !== '')
  const lacking = new Set(findings.map(({ itemId }) => itemId))
  const complete = numbered.filter(({ itemId }) => !lacking.has(itemId)).length
  return (
    <InspectorSection
      title={t('minutes.side.findings')}
      aside={
        findings.length > 0 ? <span className="missing-dot">{findings.length}</span> : undefined
      }
    >
      <ul className="minutes-findings">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.itemId} ${finding.decisionId}`}>
            <button type="button" onClick={() => onFinding(finding)}>
              <Warning>
                <FindingWords finding={finding} />
              </Warning>
              <span className="minutes-finding-place">{placeOf(finding, minutes)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="minutes-complete">
        <Mark glyph="done" tone="ok">
          {t('minutes.side.complete', { count: complete, total: numbered.length })}
        </Mark>
      </p>
    </InspectorSection>
  )
}

/** The number of the item, where the sentence does not say it. */
function placeOf(finding: MinutesFinding, { items }: Minutes): string {
  const item = items.find(({ itemId }) => itemId === finding.itemId)
  return namesItem(finding) || item === undefined ? '' : minutesNumber(item.number)
}
