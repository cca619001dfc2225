import { IconArrowBackUp, IconLock, IconPin, IconRepeat } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaLine } from '../../shared/agenda.ts'
import { TextField } from '../ui/text-field.tsx'
import type { Entry } from './agenda-entries.ts'
import type { RowActions } from './agenda-row.tsx'

type TitleCellProps = {
  readonly entry: Entry
  readonly isEditable: boolean
  readonly actions: RowActions
}

/** What the item is about; the blanks of a template are filled until the title is edited. */
export function TitleCell({ entry, isEditable, actions }: TitleCellProps) {
  const { t } = useTranslation()
  const [isFocused, setFocused] = useState(false)
  const [isEmpty, setEmpty] = useState(false)
  const { line } = entry
  if (!isEditable && line !== null) {
    return (
      <span className="agenda-title">
        <span className="ellipsis" title={line.displayTitle}>
          {line.displayTitle}
        </span>
        <Marks line={line} />
      </span>
    )
  }
  const write = (title: string) => {
    // A stored item keeps its last title until it has another one.
    setEmpty(line !== null && title.trim() === '')
    if (title.trim() !== '') actions.writeTitle(entry, title)
  }
  return (
    <span
      className="agenda-title"
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false)
        actions.leaveTitle(entry)
      }}
    >
      <TextField
        label={t('agenda.table.point')}
        isLabelHidden
        isInline
        value={titleShown(line, isFocused)}
        placeholder={t('agenda.table.newPoint')}
        maxLength={400}
        error={isEmpty ? t('agenda.table.untitled') : undefined}
        onWrite={write}
        onEnter={() => actions.addNext(entry)}
      />
      {line !== null && <Marks line={line} />}
    </span>
  )
}

function titleShown(line: AgendaLine | null, isFocused: boolean): string {
  if (line === null) return ''
  return isFocused ? line.title : line.displayTitle
}

/** Signs after a title, each with its word for screen readers and as a tooltip. */
function Marks({ line }: { readonly line: AgendaLine }) {
  const { t } = useTranslation()
  const { isStanding, isRecurring, isConfidential, isLate, isInternal, originReference } = line
  const origin = t('agenda.marks.origin', { reference: originReference ?? '' })
  return (
    <span className="agenda-marks">
      {isStanding && (
        <Sign word={t('agenda.marks.standing')}>
          <IconPin size={14} stroke={1.6} />
        </Sign>
      )}
      {originReference !== null && (
        <Sign word={origin}>
          <IconArrowBackUp size={14} stroke={1.6} />
        </Sign>
      )}
      {isRecurring && (
        <Sign word={t('agenda.marks.recurring')}>
          <IconRepeat size={14} stroke={1.6} />
        </Sign>
      )}
      {isConfidential && (
        <Sign word={t('agenda.marks.confidential')}>
          <IconLock size={14} stroke={1.6} />
        </Sign>
      )}
      {isInternal && <span className="agenda-tag">{t('agenda.marks.internal')}</span>}
      {isLate && (
        <span className="agenda-tag agenda-tag-late" title={t('agenda.marks.lateHint')}>
          {t('agenda.marks.late')}
        </span>
      )}
    </span>
  )
}

function Sign({ word, children }: { readonly word: string; readonly children: React.ReactNode }) {
  return (
    <span className="agenda-sign" title={word}>
      {children}
      <span className="unseen">{word}</span>
    </span>
  )
}
