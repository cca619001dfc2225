import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { activityStates, type ProgrammeBoard } from '../../shared/programme.ts'
import { Chip, FilterChip } from '../ui/chips.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { allOwners, type ProgrammeFilters } from './programme-rows.ts'
import type { ProgrammePlace } from './use-programme-place.ts'

type ProgrammeBarProps = {
  readonly place: ProgrammePlace
  /** Null while there is no programme of this year. */
  readonly board: ProgrammeBoard | null
  readonly filters: ProgrammeFilters
  readonly onFilter: (part: Partial<ProgrammeFilters>) => void
  readonly onNew: () => void
}

/** Holders side by side as long as they fit. */
const fewHolders = 4

/** Whose programme of which year, and what of it is shown. */
export function ProgrammeBar(props: ProgrammeBarProps) {
  const { place, board, filters, onFilter, onNew } = props
  const { t } = useTranslation()
  const { year, years, holder, holders, go } = place
  return (
    <div className="page-bar programme-bar">
      {holders.length <= fewHolders ? (
        <SegmentedControl
          size="xs"
          aria-label={t('programme.fields.holder')}
          value={holder}
          data={holders.map((code) => ({ value: code, label: code }))}
          onChange={(code) => go({ holder: code })}
        />
      ) : (
        <div className="programme-holder">
          <SelectField
            label={t('programme.fields.holder')}
            isLabelHidden
            isSearchable
            value={holder}
            choices={holders.map((code) => ({ value: code, label: code }))}
            onWrite={(code) => go({ holder: code })}
          />
        </div>
      )}
      <div className="programme-year">
        <SelectField
          label={t('programme.fields.year')}
          isLabelHidden
          value={String(year)}
          choices={years.map((one) => ({ value: String(one), label: String(one) }))}
          onWrite={(one) => go({ year: Number(one) })}
        />
      </div>
      <ActionIcon
        variant="default"
        aria-label={t('programme.screen.newProgramme')}
        data-tip={t('programme.screen.newProgramme')}
        onClick={onNew}
      >
        <IconPlus size={15} stroke={1.6} />
      </ActionIcon>
      {board !== null && <Filters board={board} filters={filters} onFilter={onFilter} />}
    </div>
  )
}

type FiltersProps = Pick<ProgrammeBarProps, 'filters' | 'onFilter'> & {
  readonly board: ProgrammeBoard
}

function Filters({ board, filters, onFilter }: FiltersProps) {
  const { t } = useTranslation()
  const { axisId, owner, state, isLate } = filters
  return (
    <>
      <FilterChip
        label={t('programme.fields.axis')}
        all={t('programme.screen.allAxes')}
        value={axisId}
        options={board.axes.map(({ axis }, at) => ({
          value: axis.id,
          label: `${at + 1}. ${axis.title}`,
        }))}
        onChange={(value) => onFilter({ axisId: value })}
      />
      <FilterChip
        label={t('programme.fields.owner')}
        all={t('programme.screen.allOwners')}
        value={owner}
        options={allOwners(board).map((name) => ({ value: name, label: name }))}
        onChange={(value) => onFilter({ owner: value })}
      />
      <FilterChip
        label={t('programme.fields.state')}
        all={t('programme.screen.allStates')}
        value={state}
        options={activityStates.map((one) => ({
          value: one,
          label: t(`programme.states.${one}`),
        }))}
        onChange={(value) => onFilter({ state: value })}
      />
      {isLate ? (
        <Chip isActive onRemove={() => onFilter({ isLate: false })}>
          {t('programme.screen.onlyLate')}
        </Chip>
      ) : (
        <Chip onClick={() => onFilter({ isLate: true })}>{t('programme.screen.onlyLate')}</Chip>
      )}
    </>
  )
}
