import { Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  type RegisterGrouping,
  registerGroupings,
  type SortColumn,
  sortColumns,
} from '../../shared/decision-register.ts'
import type { RegisterSort } from './register-address.ts'

type RegisterOrderMenuProps = {
  readonly sort: RegisterSort
  readonly group: RegisterGrouping
  readonly onSort: (sort: RegisterSort) => void
  readonly onGroup: (group: RegisterGrouping) => void
}

/** «tri : échéance ↓»: the order of the register and its groups, by the keyboard too. */
export function RegisterOrderMenu({ sort, group, onSort, onGroup }: RegisterOrderMenuProps) {
  const { t } = useTranslation()
  const sortName = useSortName()
  const Arrow = sort.direction === 'asc' ? IconArrowDown : IconArrowUp
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <button type="button" className="query-order">
          {t('register.order.is', { column: sortName(sort.column) })}
          <Arrow size={14} stroke={1.6} aria-hidden="true" />
          <span className="unseen">{t(`register.order.${sort.direction}`)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown className="register-menu">
        <Menu.Label>{t('register.order.group')}</Menu.Label>
        {registerGroupings.map((one) => (
          <Choice key={one} isOn={one === group} onChoose={() => onGroup(one)}>
            {t(`register.grouping.${one}`)}
          </Choice>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('register.order.sort')}</Menu.Label>
        {sortColumns.map((column) => (
          <Choice
            key={column}
            isOn={column === sort.column}
            onChoose={() => onSort(nextSort(sort, column))}
          >
            {sortName(column)}
          </Choice>
        ))}
        <Menu.Divider />
        {(['asc', 'desc'] as const).map((direction) => (
          <Choice
            key={direction}
            isOn={direction === sort.direction}
            onChoose={() => onSort({ ...sort, direction })}
          >
            {t(`register.order.${direction}`)}
          </Choice>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The same column again turns its order round. */
export function nextSort(sort: RegisterSort, column: SortColumn): RegisterSort {
  if (sort.column !== column) return { column, direction: 'asc' }
  return { column, direction: sort.direction === 'asc' ? 'desc' : 'asc' }
}

function useSortName(): (column: SortColumn) => string {
  const { t } = useTranslation()
  return (column) => t(`register.column.${column === 'due' ? 'dueOn' : column}`).toLowerCase()
}

type ChoiceProps = {
  readonly isOn: boolean
  readonly onChoose: () => void
  readonly children: React.ReactNode
}

function Choice({ isOn, onChoose, children }: ChoiceProps) {
  return (
    <Menu.RadioItem
      value=""
      checked={isOn}
      closeMenuOnClick
      checkIcon={<IconCheck size={14} stroke={1.6} />}
      onChange={onChoose}
    >
      {children}
    </Menu.RadioItem>
  )
}
