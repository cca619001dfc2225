import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DecisionThread, type LinkKind, linkKinds } from '../../shared/follow-up.ts'
import { client } from '../client.ts'
import { SelectField } from '../ui/select-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { DecisionPicker } from './decision-picker.tsx'
import { Refusal } from './refusal.tsx'

type LinkFormProps = {
  readonly decisionId: string
  readonly thread: DecisionThread
  readonly onClose: () => void
}

/** Ties the decision to another one, and takes ties away. */
export function LinkForm({ decisionId, thread, onClose }: LinkFormProps) {
  const { t } = useTranslation()
  const holder = useFirstFocus<HTMLDivElement>()
  const [toId, setTo] = useState<string | null>(null)
  const [kind, setKind] = useState<LinkKind>('CONTINUED')
  const [note, setNote] = useState('')
  const link = useChange(client.followUp.link, { toast: t('followUp.thread.linked') })
  const submit = async () => {
    if (toId === null) return
    if ((await link.run({ fromId: decisionId, toId, kind, note })) !== null) onClose()
  }
  return (
    <div
      ref={holder}
      className="closing-panel"
      role="group"
      aria-label={t('followUp.thread.linkTo')}
      onKeyDown={(event) => leaveOnEscape(event, onClose)}
    >
      <h3>{t('followUp.thread.linkTo')}</h3>
      <DecisionPicker
        label={t('followUp.thread.other')}
        exceptId={decisionId}
        value={toId}
        onChoose={setTo}
      />
      <SelectField
        label={t('followUp.thread.how')}
        value={kind}
        choices={linkKinds.map((value) => ({ value, label: t(`followUp.thread.kind.${value}`) }))}
        onWrite={setKind}
      />
      <TextInput
        size="xs"
        label={t('followUp.thread.note')}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void submit()
        }}
      />
      <Refusal failure={link.failure} />
      <Ties decisionId={decisionId} thread={thread} />
      <div className="closing-actions">
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
        <Button
          variant="filled"
          disabled={toId === null}
          loading={link.isRunning}
          onClick={() => void submit()}
        >
          {t('followUp.thread.tie')}
        </Button>
      </div>
    </div>
  )
}

/** The ties that stand, each to be taken away. */
function Ties({ decisionId, thread }: Pick<LinkFormProps, 'decisionId' | 'thread'>) {
  const { t } = useTranslation()
  const unlink = useChange(client.followUp.unlink, { toast: t('followUp.thread.unlinked') })
  const ties = thread.links.filter(({ fromId, toId }) => [fromId, toId].includes(decisionId))
  if (ties.length === 0) return null
  return (
    <ul className="thread-ties">
      {ties.map(({ id, revision, kind, fromReference, toReference }) => {
        const words = t(`followUp.thread.link.${kind}`, { from: fromReference, to: toReference })
        const label = t('followUp.thread.unlink', { words })
        return (
          <li key={id}>
            <span className="secondary">{words}</span>
            <Tooltip label={label}>
              <ActionIcon
                size={24}
                aria-label={label}
                onClick={() => void unlink.run({ id, seenRevision: revision })}
              >
                <IconX size={14} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          </li>
        )
      })}
    </ul>
  )
}

/** Échap in a form that stands within a pane closes the form and leaves the pane. */
export function leaveOnEscape(event: React.KeyboardEvent, onClose: () => void): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.preventDefault()
  event.stopPropagation()
  onClose()
}
