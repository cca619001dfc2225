import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

type InspectorProps = {
  /** Says to screen readers what the pane is about. */
  readonly label: string
  /** First line: reference and state. */
  readonly head: React.ReactNode
  readonly onClose: () => void
  readonly children: React.ReactNode
}

/** The pane at the right for the selected row: it edits in place and closes with Échap. */
export function Inspector({ label, head, onClose, children }: InspectorProps) {
  const { t } = useTranslation()
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    <aside className="inspector" aria-label={label} onKeyDown={onKeyDown}>
      <div className="inspector-head">
        <div>{head}</div>
        <Tooltip label={t('frame.close')}>
          <ActionIcon aria-label={t('frame.close')} onClick={onClose}>
            <IconX size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      {children}
    </aside>
  )
}

type InspectorSectionProps = {
  readonly title: React.ReactNode
  readonly aside?: React.ReactNode
  readonly children: React.ReactNode
}

export function InspectorSection({ title, aside, children }: InspectorSectionProps) {
  return (
    <section className="inspector-section">
      <h2>
        <span>{title}</span>
        {aside !== undefined && <span className="secondary">{aside}</span>}
      </h2>
      {children}
    </section>
  )
}

type LabelGridProps = {
  readonly lines: readonly { readonly label: string; readonly value: React.ReactNode }[]
}

/** Labels and values of a record, labels 92 px wide. */
export function LabelGrid({ lines }: LabelGridProps) {
  return (
    <dl className="label-grid">
      {lines.map(({ label, value }) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
