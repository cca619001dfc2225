import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaLine } from '../../shared/agenda.ts'
import type { RowActions } from './agenda-row.tsx'

type NumberCellProps = {
  readonly line: AgendaLine
  readonly isEditable: boolean
  readonly actions: RowActions
}

/** The number of an item: typing another one moves it there, on Enter or on leaving. */
export function NumberCell({ line, isEditable, actions }: NumberCellProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  if (!isEditable || line.number === '') return line.number
  const settle = () => {
    const number = Number(typed?.split('.').at(-1))
    setTyped(null)
    if (typed !== null && Number.isInteger(number) && number > 0 && typed !== line.number) {
      actions.moveToNumber(line, number)
    }
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.stopPropagation()
      settle()
    }
    if (event.key !== 'Escape' || typed === null) return
    event.preventDefault()
    event.stopPropagation()
    setTyped(null)
  }
  return (
    <input
      className="number-cell"
      aria-label={t('agenda.table.number')}
      inputMode="numeric"
      maxLength={6}
      value={typed ?? line.number}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value.replaceAll(/[^\d.]/gu, ''))}
      onBlur={settle}
      onKeyDown={onKeyDown}
    />
  )
}
