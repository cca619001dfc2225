import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconLink, IconPaperclip, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { Evidence } from '../../shared/follow-up.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { InspectorSection } from '../ui/inspector.tsx'
import { useFileDrop } from '../ui/use-file-drop.ts'
import { useChange } from '../use-change.ts'
import { EvidenceForm } from './evidence-form.tsx'
import { useAddEvidence, useOpenEvidence } from './use-evidence.ts'

const icon = { size: 15, stroke: 1.6, 'aria-hidden': true } as const

type EvidenceSectionProps = {
  readonly line: DecisionLine
  readonly evidence: readonly Evidence[]
}

/** What proves that something was done: words, links and files; files can be dropped here. */
export function EvidenceSection({ line, evidence }: EvidenceSectionProps) {
  const { t } = useTranslation()
  const [isAdding, setAdding] = useState(false)
  const dropped = useAddEvidence(line.id)
  const { isOver, handlers } = useFileDrop((files) => void dropped.addFiles(files))
  return (
    <section
      className="evidence-drop"
      data-over={isOver}
      aria-label={t('followUp.evidence.heading')}
      {...handlers}
    >
      <InspectorSection
        title={t('followUp.evidence.heading')}
        aside={
          <Button
            size="compact-xs"
            leftSection={<IconPlus size={14} stroke={1.6} />}
            aria-expanded={isAdding}
            onClick={() => setAdding(!isAdding)}
          >
            {t('followUp.evidence.join')}
          </Button>
        }
      >
        {line.evidence !== '' && <p className="evidence-words">{line.evidence}</p>}
        {evidence.length === 0 && line.evidence === '' && !isAdding && (
          <p className="secondary">{t('followUp.evidence.none')}</p>
        )}
        <ul className="evidence-list">
          {evidence.map((proof) => (
            <Proof key={proof.id} proof={proof} />
          ))}
        </ul>
        {dropped.refusal !== null && (
          <p className="follow-refusal" role="alert">
            {dropped.refusal}
          </p>
        )}
        {isAdding && (
          <EvidenceForm
            decisionId={line.id}
            onAdded={() => setAdding(false)}
            onCancel={() => setAdding(false)}
          />
        )}
      </InspectorSection>
    </section>
  )
}

function Proof({ proof }: { readonly proof: Evidence }) {
  const { t } = useTranslation()
  const { numericDay, fileSize } = useFormats()
  const open = useOpenEvidence()
  const remove = useChange(client.followUp.removeEvidence, {
    toast: t('followUp.evidence.removed', { title: proof.title }),
  })
  const { id, revision, title, url, addedOn, sizeBytes } = proof
  const removing = t('followUp.evidence.remove', { title })
  return (
    <li className="evidence">
      {url === '' ? <IconPaperclip {...icon} /> : <IconLink {...icon} />}
      {url === '' ? (
        <button type="button" className="evidence-link" onClick={() => void open(proof)}>
          {title}
        </button>
      ) : (
        <a href={url} target="_blank" rel="noreferrer noopener" title={url}>
          {title}
        </a>
      )}
      <span className="diary-who">
        {url === '' ? `${numericDay(addedOn)}, ${fileSize(sizeBytes)}` : numericDay(addedOn)}
      </span>
      <Tooltip label={removing}>
        <ActionIcon
          size={24}
          aria-label={removing}
          onClick={() => void remove.run({ id, seenRevision: revision })}
        >
          <IconX size={14} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </li>
  )
}
