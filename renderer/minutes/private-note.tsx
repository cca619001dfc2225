import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { minutesNumber } from '../../shared/minutes-numbers.ts'
import type { MinutesItem } from '../../shared/minutes.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'
import { GrowingField } from './growing-field.tsx'

type PrivateNoteProps = { readonly item: MinutesItem; readonly isLocked: boolean }

/** What the secretariat keeps for itself about the item in hand, and is seen to keep for itself. */
export function PrivateNote({ item, isLocked }: PrivateNoteProps) {
  const { t } = useTranslation()
  const change = useChange(client.minutes.write)
  const { id, itemId, revision: seenRevision, number, privateNote } = item
  return (
    <section className="minutes-private">
      <h2>
        <span className="minutes-private-title">
          <IconLock size={15} stroke={1.6} aria-hidden="true" />
          {t('minutes.private.title')}
        </span>
        <span className="secondary">{minutesNumber(number)}</span>
      </h2>
      <GrowingField
        label={t('minutes.private.label', { item: item.title })}
        isLabelHidden
        isDisabled={isLocked}
        placeholder={t('minutes.private.hint')}
        value={privateNote}
        maxLength={8000}
        onWrite={(text) =>
          void change.run({ id, itemId, seenRevision, patch: { privateNote: text } })
        }
      />
      <p className="secondary">{t('minutes.private.stays')}</p>
    </section>
  )
}
