import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type AgendaLine, treatments } from '../../shared/agenda.ts'
import { itemNatures } from '../../shared/bodies.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { ReferForm } from '../follow-up/refer-form.tsx'
import { HistoryPanel } from '../history/history-panel.tsx'
import { useFormats } from '../ui/formats.ts'
import { Inspector, InspectorSection } from '../ui/inspector.tsx'
import { Keys } from '../ui/keys.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { SuggestField } from '../ui/suggest-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Entry } from './agenda-entries.ts'
import type { AgendaBoard } from './use-agenda-board.ts'
import type { ItemPatch } from './use-agenda-changes.ts'

type ItemInspectorProps = {
  readonly board: AgendaBoard
  readonly entry: Entry
  readonly line: AgendaLine
  readonly meeting: MeetingSummary
  readonly presenters: readonly string[]
  readonly onClose: () => void
}

/** One item whole: what does not fit in its row. */
export function ItemInspector(props: ItemInspectorProps) {
  const { board, entry, line, meeting, presenters, onClose } = props
  const { t } = useTranslation()
  const { timeRange } = useFormats()
  const write = (patch: ItemPatch) => void board.changes.update(line, patch)
  return (
    <Inspector
      label={t('agenda.item.label', { title: line.displayTitle })}
      head={
        <strong>
          {line.number === ''
            ? t('agenda.marks.internal')
            : t('agenda.item.number', { number: line.number })}{' '}
          <span className="muted">{timeRange(line.startsAt, line.endsAt)}</span>
        </strong>
      }
      onClose={onClose}
    >
      <TextField
        label={t('agenda.table.point')}
        value={line.title}
        rows={2}
        maxLength={400}
        onWrite={(title) => {
          // A line of text: a typed line break would be refused.
          const plain = title.replaceAll(/\s+/gu, ' ').trim()
          if (plain !== '') write({ title: plain })
        }}
      />
      <ItemFields line={line} presenters={presenters} write={write} />
      <ItemMarks line={line} write={write} />
      {meeting.state === 'HELD' && <Treatment line={line} write={write} />}
      <TextField
        label={t('agenda.item.note')}
        value={line.note}
        rows={2}
        maxLength={4000}
        onWrite={(note) => write({ note })}
      />
      <ItemMoves board={board} entry={entry} line={line} meeting={meeting} />
      <Referring line={line} />
      <InspectorSection title={t('meetings.preparation.history')}>
        <HistoryPanel table="agenda_item" id={line.id} />
      </InspectorSection>
    </Inspector>
  )
}

type FieldsProps = {
  readonly line: AgendaLine
  readonly write: (patch: ItemPatch) => void
}

function ItemFields({ line, presenters, write }: FieldsProps & { presenters: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <>
      <div className="field-row">
        <SelectField
          label={t('agenda.table.nature')}
          value={line.nature}
          choices={itemNatures.map((value) => ({ value, label: t(`agenda.natures.${value}`) }))}
          onWrite={(nature) => write({ nature })}
        />
        <NumberField
          label={t('agenda.table.duration')}
          value={line.durationMinutes}
          most={600}
          unit="min"
          onWrite={(minutes) => write({ durationMinutes: minutes ?? 0 })}
        />
      </div>
      <SuggestField
        label={t('agenda.table.presenter')}
        value={line.presenter}
        placeholder={t('agenda.table.toName')}
        suggestions={presenters}
        maxLength={160}
        onWrite={(presenter) => write({ presenter })}
      />
      <TextField
        label={t('agenda.item.expectedDecision')}
        value={line.expectedDecision}
        rows={2}
        maxLength={1000}
        onWrite={(expectedDecision) => write({ expectedDecision })}
      />
      <TextField
        label={t('agenda.item.documentsExpected')}
        placeholder={t('agenda.item.noDocument')}
        value={line.documentsExpected}
        maxLength={300}
        onWrite={(documentsExpected) => write({ documentsExpected })}
      />
    </>
  )
}

function ItemMarks({ line, write }: FieldsProps) {
  const { t } = useTranslation()
  const marks = [
    ['isInternal', line.isInternal],
    ['isRecurring', line.isRecurring],
    ['isConfidential', line.isConfidential],
  ] as const
  return (
    <div className="item-marks">
      {marks.map(([field, isOn]) => (
        <Checkbox
          key={field}
          size="sm"
          label={t(`agenda.item.${field}`)}
          checked={isOn}
          onChange={(event) => write({ [field]: event.currentTarget.checked })}
        />
      ))}
    </div>
  )
}

function Treatment({ line, write }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <SelectField
      label={t('agenda.item.treatment')}
      value={line.treatment}
      placeholder={t('agenda.item.untold')}
      choices={treatments.map((value) => ({ value, label: t(`agenda.treatments.${value}`) }))}
      onWrite={(treatment) => write({ treatment })}
    />
  )
}

type MovesProps = Pick<ItemInspectorProps, 'board' | 'entry' | 'line' | 'meeting'>

function ItemMoves({ board, entry, line, meeting }: MovesProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <div className="item-moves">
      <Button onClick={() => void board.move(entry, { kind: 'by', steps: -1 })}>
        {t('agenda.item.up')}
      </Button>
      <Button onClick={() => void board.move(entry, { kind: 'by', steps: 1 })}>
        {t('agenda.item.down')}
      </Button>
      <Button
        onClick={() => void board.move(entry, { kind: line.depth === 0 ? 'indent' : 'outdent' })}
      >
        {t(line.depth === 0 ? 'agenda.item.indent' : 'agenda.item.outdent')}
      </Button>
      <Button
        rightSection={<Keys of="Alt+ArrowRight" />}
        onClick={() => board.sendToBacklog(entry)}
      >
        {t('agenda.item.toBacklog')}
      </Button>
      <Button onClick={() => void navigate(`/meetings/${meeting.id}/documents?item=${line.id}`)}>
        {t('agenda.item.files', { count: line.attachmentCount })}
      </Button>
      <Button rightSection={<Keys of="Delete" />} onClick={() => board.removeItem(entry)}>
        {t('agenda.item.remove')}
      </Button>
    </div>
  )
}

/** Puts the item before another body; what is decided there is tied to it by itself. */
function Referring({ line }: { readonly line: AgendaLine }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) {
    return (
      <ReferForm
        source={{ kind: 'item', id: line.id }}
        fromBodyId={line.bodyId}
        onClose={() => setOpen(false)}
      />
    )
  }
  return <Button onClick={() => setOpen(true)}>{t('followUp.refer.title')}</Button>
}
