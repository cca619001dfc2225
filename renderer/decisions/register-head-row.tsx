import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SortColumn } from '../../shared/decision-register.ts'
import type { RegisterSort } from './register-address.ts'
import type { RegisterColumnFace } from './register-columns.tsx'

type RegisterHeadProps = {
  readonly columns: readonly RegisterColumnFace[]
  readonly sort: RegisterSort
  readonly onSort: (column: SortColumn) => void
}

/** The titles of the columns; one that can put the register in order is a button. */
export function RegisterHead({ columns, sort, onSort }: RegisterHeadProps) {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="unseen">{t('register.tick.column')}</span>
        </th>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={column.isNumeric ? 'numeric' : undefined}
            aria-sort={ariaSort(column.sort, sort)}
          >
            {column.sort === null ? (
              column.title
            ) : (
              <SortButton column={column.sort} title={column.title} sort={sort} onSort={onSort} />
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function ariaSort(column: SortColumn | null, sort: RegisterSort) {
  if (column === null || column !== sort.column) return undefined
  return sort.direction === 'asc' ? ('ascending' as const) : ('descending' as const)
}

type SortButtonProps = Pick<RegisterHeadProps, 'sort' | 'onSort'> & {
  readonly column: SortColumn
  readonly title: string
}

function SortButton({ column, title, sort, onSort }: SortButtonProps) {
  const Arrow = sort.direction === 'asc' ? IconArrowDown : IconArrowUp
  return (
    <button type="button" className="register-sort" onClick={() => onSort(column)}>
      {title}
      {column === sort.column && <Arrow size={12} stroke={1.8} aria-hidden="true" />}
    </button>
  )
}
