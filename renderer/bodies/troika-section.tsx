import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconFileTypeDocx, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TroikaTermLine } from '../../shared/directory.ts'
import { folds } from '../../shared/folding.ts'
import { api } from '../api.ts'
import { RegisterExportDialog } from '../exports/register-export-dialog.tsx'
import type { RegisterExportRequest } from '../exports/register-request.ts'
import { InspectorSection } from '../ui/inspector.tsx'
import { Mark, Warning } from '../ui/status.tsx'
import { TroikaGraphic } from './troika-graphic.tsx'
import './troika.css'

type TroikaSectionProps = { readonly onEdit: () => void }

/** The rotation of the Troïka over three years, and whether its rules are kept. */
export function TroikaSection({ onEdit }: TroikaSectionProps) {
  const { t } = useTranslation()
  const { data: terms } = useQuery(api.troika.list.queryOptions())
  const { data: bodies } = useQuery(
    api.bodies.list.queryOptions({ input: { includeClosed: false } }),
  )
  if (terms === undefined || bodies === undefined) return null
  // Only secretariats of partners turn in a Troïka, and theirs is one of their bodies.
  if (terms.length === 0 && !bodies.some(({ name }) => folds(name, 'troika'))) return null
  return (
    <InspectorSection
      title={t('bodies.screen.troika.title')}
      aside={
        <Tooltip label={t('bodies.screen.troika.edit')}>
          <ActionIcon size={24} aria-label={t('bodies.screen.troika.edit')} onClick={onEdit}>
            <IconPencil size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      }
    >
      {terms.length === 0 ? (
        <div className="bodies-stack">
          <p className="secondary">{t('bodies.screen.troika.none')}</p>
          <Button onClick={onEdit}>{t('bodies.screen.troika.describe')}</Button>
        </div>
      ) : (
        <>
          <TroikaGraphic terms={terms} />
          <TroikaVerdict terms={terms} />
          <HandoverNote />
        </>
      )}
    </InspectorSection>
  )
}

/** The note that the Troïka leaves to the next. */
function HandoverNote() {
  const { t } = useTranslation()
  const [exporting, setExporting] = useState<RegisterExportRequest | null>(null)
  return (
    <>
      <Button
        className="bodies-troika-note"
        leftSection={<IconFileTypeDocx size={15} stroke={1.6} />}
        onClick={() => setExporting({ kind: 'handover' })}
      >
        {t('bodies.screen.troika.handover')}
      </Button>
      <RegisterExportDialog request={exporting} onClose={() => setExporting(null)} />
    </>
  )
}

/** The three checks in sentences; one word when all of them pass. */
export function TroikaVerdict({ terms }: { readonly terms: readonly TroikaTermLine[] }) {
  const { t } = useTranslation()
  const sentences = terms.flatMap(({ findings }) => findings.map(({ sentence }) => sentence))
  return (
    <>
      <p className="bodies-troika-rule">{t('bodies.screen.troika.rule')}</p>
      <div className="bodies-troika-legend">
        <span className="bodies-troika-shape" />
        {t('bodies.screen.troika.bilateral')}
        <span className="bodies-troika-shape" data-round="true" />
        {t('bodies.screen.troika.multilateral')}
        {sentences.length === 0 && (
          <Mark glyph="done" tone="ok">
            {t('bodies.screen.troika.kept')}
          </Mark>
        )}
      </div>
      {sentences.map((sentence) => (
        <p key={sentence} className="bodies-finding">
          <Warning>{sentence}</Warning>
        </p>
      ))}
    </>
  )
}
