import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

type YearStepsProps = {
  readonly year: number
  readonly onYear: (year: number) => void
}

/** The year in hand, with a step to the one before and to the one after. */
export function YearSteps({ year, onYear }: YearStepsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Tooltip label={t('settings.screen.yearBefore')}>
        <ActionIcon aria-label={t('settings.screen.yearBefore')} onClick={() => onYear(year - 1)}>
          <IconChevronLeft size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <h2 aria-live="polite">{year}</h2>
      <Tooltip label={t('settings.screen.yearAfter')}>
        <ActionIcon aria-label={t('settings.screen.yearAfter')} onClick={() => onYear(year + 1)}>
          <IconChevronRight size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </>
  )
}
