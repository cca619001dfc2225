import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Body } from '../../shared/bodies.ts'
import type { DistributionList } from '../../shared/directory.ts'
import { api } from '../api.ts'
import { showToast } from '../frame/toasts.tsx'
import { Inspector, InspectorSection } from '../ui/inspector.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Warning } from '../ui/status.tsx'

type DistributionSheetProps = { readonly body: Body; readonly onClose: () => void }

/** Who receives what is sent to the body, ready for the mail program, and whom nothing reaches. */
export function DistributionSheet({ body, onClose }: DistributionSheetProps) {
  const { t } = useTranslation()
  const list = useQuery(api.seats.distributionList.queryOptions({ input: { bodyId: body.id } }))
  return (
    <Inspector
      label={t('bodies.screen.distribution.title')}
      head={<span className="bodies-sheet-title">{t('bodies.screen.distribution.title')}</span>}
      onClose={onClose}
    >
      {list.isPending && <Notice>{t('frame.loading')}</Notice>}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && <Addresses list={list.data} />}
    </Inspector>
  )
}

function Addresses({ list }: { readonly list: DistributionList }) {
  const { t } = useTranslation()
  const { entries, unreachable } = list
  // Outlook and Thunderbird both separate addresses by semicolons when they are pasted.
  const text = entries.map(({ email }) => email).join('; ')
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    showToast(t('bodies.screen.distribution.copied', { count: entries.length }))
  }
  return (
    <>
      <div className="bodies-actions">
        <Button
          variant="filled"
          leftSection={<IconCopy size={15} />}
          disabled={entries.length === 0}
          onClick={() => void copy()}
        >
          {t('bodies.screen.distribution.copy', { count: entries.length })}
        </Button>
      </div>
      {unreachable.length > 0 && (
        <InspectorSection
          title={t('bodies.screen.distribution.unreachable')}
          aside={<span className="missing-dot">{unreachable.length}</span>}
        >
          <ul>
            {unreachable.map((code) => (
              <li key={code} className="bodies-vacancy">
                <Warning>{code}</Warning>
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
      <InspectorSection title={t('bodies.screen.distribution.recipients')} aside={entries.length}>
        <ul>
          {entries.map(({ email, personName, institutionCode, role }) => (
            <li key={email} className="bodies-past-line">
              <span>
                {personName} · {institutionCode}
              </span>
              <span className="secondary ellipsis" title={email}>
                {t(`directory.missing.${role}`)}, {email}
              </span>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </>
  )
}
