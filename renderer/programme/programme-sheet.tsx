import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../shared/dates.ts'
import type { ProgrammeBoard } from '../../shared/programme.ts'
import { quarterOf } from '../../shared/programme-rules.ts'
import { client } from '../client.ts'
import { HistoryPanel } from '../history/history-panel.tsx'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { Inspector, InspectorSection, LabelGrid } from '../ui/inspector.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'

type ProgrammeSheetProps = { readonly board: ProgrammeBoard; readonly onClose: () => void }

/** The programme itself: its title, its adoption, and the state of its quarters. */
export function ProgrammeSheet({ board, onClose }: ProgrammeSheetProps) {
  const { t } = useTranslation()
  const today = useToday()
  const update = useChange(client.programme.update)
  const remove = useChange(client.programme.remove, {
    toast: t('programme.screen.programmeRemoved'),
  })
  const { id, revision, title, adoptedOn, year, holder } = board.programme
  const key = { id, seenRevision: revision }
  return (
    <Inspector
      label={t('programme.screen.programme')}
      head={<span className="code-mark">{t('programme.screen.forYear', { holder, year })}</span>}
      onClose={onClose}
    >
      <p className="secondary">{board.holderName}</p>
      <LabelGrid
        lines={[
          {
            label: t('programme.fields.programmeTitle'),
            value: (
              <TextField
                label={t('programme.fields.programmeTitle')}
                isLabelHidden
                rows={2}
                maxLength={300}
                value={title}
                onWrite={(value) => {
                  const line = value.replaceAll(/\s+/gu, ' ').trim()
                  if (line !== '') void update.run({ ...key, patch: { title: line } })
                }}
              />
            ),
          },
          {
            label: t('programme.fields.adoptedOn'),
            value: (
              <DateField
                label={t('programme.fields.adoptedOn')}
                isLabelHidden
                isOptional
                value={adoptedOn}
                today={today}
                onWrite={(day) => void update.run({ ...key, patch: { adoptedOn: day } })}
              />
            ),
          },
        ]}
      />
      <InspectorSection title={t('programme.screen.quarterStates')}>
        <Quarters board={board} />
      </InspectorSection>
      <InspectorSection title={t('programme.screen.history')}>
        <HistoryPanel table="work_programme" id={id} />
      </InspectorSection>
      <div className="programme-sheet-foot">
        <Button
          variant="subtle"
          onClick={() => {
            void remove.run(key)
            onClose()
          }}
        >
          {t('programme.screen.removeProgramme')}
        </Button>
      </div>
    </Inspector>
  )
}

/** The quarters that have begun, each with what takes down its state. */
function Quarters({ board }: { readonly board: ProgrammeBoard }) {
  const { t } = useTranslation()
  const today = useToday()
  const close = useChange(client.programme.closeQuarter, {
    toast: t('programme.screen.quarterClosed'),
  })
  const { id: programmeId, year } = board.programme
  const now = yearOf(today) * 4 + quarterOf(today)
  const begun = board.quarters.filter(({ quarter }) => year * 4 + quarter <= now)
  return (
    <>
      <p className="secondary">{t('programme.screen.closeQuarterHint')}</p>
      <ul className="programme-closings">
        {begun.map(({ quarter, statedPercent }) => (
          <li key={quarter}>
            <span className="secondary">
              {statedPercent === null
                ? t('programme.screen.quarterNotStated')
                : t('programme.screen.quarterStated', { percent: statedPercent })}
            </span>
            <Button
              size="compact-sm"
              loading={close.isRunning}
              onClick={() => void close.run({ programmeId, quarter })}
            >
              {t('programme.screen.closeQuarter', { quarter })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
