import { Button } from '@mantine/core'
import { IconExternalLink, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { DecisionLine } from '../../shared/decisions.ts'
import { HistoryPanel } from '../history/history-panel.tsx'
import { Inspector, InspectorSection } from '../ui/inspector.tsx'
import { Keys } from '../ui/keys.tsx'
import { Status } from '../ui/status.tsx'
import { DecisionForm } from './decision-form.tsx'
import './decisions.css'

type DecisionEditorProps = {
  readonly decision: DecisionLine
  readonly isLocked: boolean
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** The sheet of a decision where it was taken: everything recorded of it can be corrected. */
export function DecisionEditor({ decision, isLocked, onRemove, onClose }: DecisionEditorProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { id, reference, kind, status } = decision
  return (
    <Inspector
      label={reference}
      onClose={onClose}
      head={
        <>
          <strong>{reference}</strong>
          <div className="decision-editor-state">
            {t(`decisions.kinds.${kind}`)} <Status status={status} />
          </div>
        </>
      }
    >
      <DecisionForm key={id} decision={decision} isLocked={isLocked} />
      <div className="decision-editor-moves">
        <Button
          leftSection={<IconExternalLink size={15} stroke={1.6} />}
          onClick={() => void navigate(`/decisions/${id}`)}
        >
          {t('decisions.form.openRegister')}
        </Button>
        {!isLocked && (
          <Button
            leftSection={<IconTrash size={15} stroke={1.6} />}
            rightSection={<Keys of="Delete" />}
            onClick={onRemove}
          >
            {t('decisions.form.remove')}
          </Button>
        )}
      </div>
      <InspectorSection title={t('history.panel.title')}>
        <HistoryPanel table="decision" id={id} />
      </InspectorSection>
    </Inspector>
  )
}
