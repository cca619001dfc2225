import { Button } from '@mantine/core'
import { IconEye, IconMailForward } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ExportResult } from '../../shared/exports.ts'
import { useCommands } from '../commands.ts'
import { WrittenFiles } from '../exports/written-files.tsx'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Page, PageHead } from '../ui/page-head.tsx'
import { ReminderBar } from './reminder-bar.tsx'
import { mostWritten } from './reminder-choice.ts'
import { ReminderPreview } from './reminder-preview.tsx'
import { ReminderTable } from './reminder-table.tsx'
import { type Reminders, useReminders } from './use-reminders.ts'
import './reminders.css'

/**
 * «Relances»: the institutions that have something late, each reminded by a letter and by the draft
 * of an e-mail. Nothing leaves by itself.
 */
export function RemindersScreen() {
  const { t } = useTranslation()
  const reminders = useReminders()
  const [isPreviewed, setPreviewed] = useState(false)
  const told = useToldCount(reminders.count)
  const { list, choice, written } = reminders
  useScreenTitle(t('reminders.title'))
  useReminderCommands(reminders, () => setPreviewed(true))
  if (list.data === undefined) {
    return list.isPending ? (
      <Notice>{t('frame.loading')}</Notice>
    ) : (
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
    )
  }
  const hasWithheld = list.data.some(({ withheld }) => withheld > 0)
  return (
    <Page
      head={
        <PageHead
          title={t('reminders.title')}
          detail={t('reminders.detail')}
          actions={<Actions reminders={reminders} onPreview={() => setPreviewed(true)} />}
        />
      }
      bar={
        <ReminderBar
          choice={choice}
          onChoose={reminders.choose}
          isPast={reminders.isPast}
          hasWithheld={hasWithheld}
          told={told}
        />
      }
      footer={
        <KeyHints
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], does: t('reminders.walk') },
            { keys: ['Space'], does: t('reminders.toggle') },
            { keys: ['p'], does: t('exports.screen.previewButton') },
            { keys: ['Escape'], does: t('reminders.back') },
          ]}
          aside={t('exports.sending.nothingLeaves')}
        />
      }
    >
      {written !== null && <Written result={written} />}
      {list.data.length === 0 ? (
        <Nobody reminders={reminders} />
      ) : (
        <ReminderTable lines={list.data} byHand={reminders.byHand} onTick={reminders.tick} />
      )}
      {isPreviewed && <ReminderPreview reminders={reminders} onClose={() => setPreviewed(false)} />}
    </Page>
  )
}

function useReminderCommands({ canWrite, write }: Reminders, preview: () => void): void {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useCommands([
    {
      id: 'reminders.preview',
      label: t('reminders.preview'),
      keys: 'p',
      isEnabled: canWrite,
      run: preview,
    },
    {
      id: 'reminders.write',
      label: t('reminders.write'),
      isEnabled: canWrite,
      run: () => void write(),
    },
    {
      id: 'reminders.leave',
      label: t('frame.command.back'),
      keys: 'Escape',
      isListed: false,
      run: () => void navigate('/decisions'),
    },
  ])
}

type ActionsProps = { readonly reminders: Reminders; readonly onPreview: () => void }

function Actions({ reminders, onPreview }: ActionsProps) {
  const { t } = useTranslation()
  const { canWrite, isWriting, write } = reminders
  const icon = { size: 15, stroke: 1.6 }
  return (
    <>
      <Button leftSection={<IconEye {...icon} />} disabled={!canWrite} onClick={onPreview}>
        {t('reminders.preview')}
      </Button>
      <Button
        variant="filled"
        leftSection={<IconMailForward {...icon} />}
        disabled={!canWrite}
        loading={isWriting}
        onClick={() => void write()}
      >
        {t('reminders.write')}
      </Button>
    </>
  )
}

function useToldCount(count: number): string {
  const { t } = useTranslation()
  if (count === 0) return t('reminders.tickedNone')
  if (count > mostWritten) return t('reminders.tooMany', { limit: mostWritten })
  return t('reminders.ticked', { count })
}

/** What was written, where the eye and the keyboard are: the focus comes to it. */
function Written({ result }: { readonly result: ExportResult }) {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    holder.current?.querySelector<HTMLElement>('button')?.focus()
  }, [result])
  return (
    <div ref={holder} className="reminders-written">
      <WrittenFiles meetingId={null} result={result} />
    </div>
  )
}

/** Nobody to remind: that is good news, and there may be due days ahead. */
function Nobody({ reminders }: { readonly reminders: Reminders }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const days = reminders.choice.withinDays
  return days === 0 ? (
    <EmptyState
      action={{
        label: t('reminders.wider'),
        onClick: () => reminders.choose({ withinDays: 30 }),
      }}
    >
      {t('reminders.empty')}
    </EmptyState>
  ) : (
    <EmptyState
      action={{ label: t('reminders.toRegister'), onClick: () => void navigate('/decisions') }}
    >
      {t('reminders.emptyWithin', { days })}
    </EmptyState>
  )
}
