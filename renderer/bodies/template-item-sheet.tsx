import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { standingKinds, type TemplateItem } from '../../shared/bodies.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { TemplateRow } from './template-rows.ts'

type TemplateItemSheetProps = {
  readonly row: TemplateRow
  readonly number: string
  readonly onChange: (patch: Partial<TemplateItem>) => void
}

/** What a line of the template says beyond its row: who fills it, what is expected of it. */
export function TemplateItemSheet({ row, number, onChange }: TemplateItemSheetProps) {
  const { t } = useTranslation()
  const { item } = row
  return (
    <aside className="inspector" aria-label={t('bodies.screen.template.sheet')}>
      <p className="bodies-sheet-title">
        {number} {item.title === '' ? t('bodies.screen.template.newTitle') : item.title}
      </p>
      <SelectField
        label={t('bodies.screen.template.standingKind')}
        hint={t(`bodies.screen.standingHints.${item.standingKind}`)}
        value={item.standingKind}
        choices={standingKinds.map((value) => ({
          value,
          label: t(`bodies.screen.standingKinds.${value}`),
        }))}
        onWrite={(standingKind) => onChange({ standingKind })}
      />
      <TextField
        key={row.key}
        label={t('bodies.screen.template.expectedDecision')}
        rows={3}
        maxLength={1000}
        value={item.expectedDecision}
        onWrite={(expectedDecision) => onChange({ expectedDecision })}
      />
      <Checkbox
        size="sm"
        label={t('bodies.screen.template.isInternal')}
        description={t('bodies.screen.template.internalHint')}
        checked={item.isInternal}
        onChange={(event) => onChange({ isInternal: event.currentTarget.checked })}
      />
    </aside>
  )
}
