import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReminderLine } from '../../shared/follow-up.ts'
import { isTicked } from './reminder-choice.ts'
import { ReminderRow } from './reminder-row.tsx'

/** Institutions shown before «voir les autres»: a national programme has thousands. */
const few = 100

type ReminderTableProps = {
  readonly lines: readonly ReminderLine[]
  readonly byHand: ReadonlyMap<string, boolean>
  readonly onTick: (institutionIds: readonly string[], isTicked: boolean) => void
}

/** The institutions, most late ones first; ↑ and ↓ go along their boxes, Espace ticks. */
export function ReminderTable({ lines, byHand, onTick }: ReminderTableProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(few)
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => boxesOf(table.current)[1]?.focus(), [])
  return (
    <div className="reminders">
      <table
        ref={table}
        className="reminders-table"
        aria-label={t('reminders.table')}
        onKeyDown={walkBoxes}
      >
        <thead>
          <tr>
            <td>
              <TickAll {...{ lines, byHand, onTick }} />
            </td>
            {(['institution', 'late', 'soon', 'decisions', 'recipients', 'last'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {t(`reminders.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map((line) => (
            <ReminderRow
              key={line.institutionId}
              line={line}
              isTicked={isTicked(line, byHand)}
              onTick={(ticked) => onTick([line.institutionId], ticked)}
            />
          ))}
        </tbody>
      </table>
      {lines.length > shown && (
        <Button variant="subtle" onClick={() => setShown(lines.length)}>
          {t('reminders.moreInstitutions', { count: lines.length - shown })}
        </Button>
      )}
    </div>
  )
}

function TickAll({ lines, byHand, onTick }: ReminderTableProps) {
  const { t } = useTranslation()
  const count = lines.filter((line) => isTicked(line, byHand)).length
  const isPartly = count > 0 && count < lines.length
  return (
    <input
      ref={(box) => {
        if (box !== null) box.indeterminate = isPartly
      }}
      type="checkbox"
      aria-label={t('reminders.tickAll')}
      checked={count === lines.length}
      onChange={(event) =>
        onTick(
          lines.map(({ institutionId }) => institutionId),
          event.currentTarget.checked,
        )
      }
    />
  )
}

function boxesOf(table: HTMLTableElement | null): readonly HTMLInputElement[] {
  return [...(table?.querySelectorAll('input') ?? [])]
}

function walkBoxes(event: React.KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const boxes = boxesOf(event.currentTarget)
  const place = boxes.findIndex((box) => box === event.target)
  const next = boxes[place + step]
  if (step === 0 || place < 0 || next === undefined) return
  event.preventDefault()
  next.focus()
}
