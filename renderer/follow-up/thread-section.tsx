import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DecisionThread, ThreadStep } from '../../shared/follow-up.ts'
import { useFormats } from '../ui/formats.ts'
import { InspectorSection } from '../ui/inspector.tsx'
import { Mark, Status } from '../ui/status.tsx'

type ThreadSectionProps = {
  readonly thread: DecisionThread
  readonly actions: React.ReactNode
}

/** The way of a subject through the bodies, one under the other, the present decision in bold. */
export function ThreadSection({ thread, actions }: ThreadSectionProps) {
  const { t } = useTranslation()
  const { steps, bodies } = thread
  return (
    <InspectorSection
      title={t('followUp.thread.title')}
      aside={bodies > 1 ? t('followUp.thread.bodies', { count: bodies }) : undefined}
    >
      {steps.length > 1 ? (
        <ol className="thread">
          {steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ol>
      ) : (
        <p className="secondary">{t('followUp.thread.alone')}</p>
      )}
      <LinkWords thread={thread} />
      {actions}
    </InspectorSection>
  )
}

function Step({ step }: { readonly step: ThreadStep }) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const { kind, id, meetingId, reference, bodyCode, status, wording, day, isCurrent } = step
  const isItem = kind === 'item'
  // An item has no number of its own: its body and its day name it.
  const name =
    isItem && day !== null
      ? t('followUp.thread.itemAt', { body: bodyCode, day: numericDay(day).slice(0, 5) })
      : reference
  const words = step.isWithheld || wording === '' ? t('followUp.withheld') : wording
  const address = isItem
    ? meetingId === null
      ? '/bodies'
      : `/meetings/${meetingId}/agenda`
    : `/decisions/${id}`
  return (
    <li className="thread-step" aria-current={isCurrent ? 'step' : undefined} data-kind={kind}>
      <span className="thread-glyph">
        {status === null ? (
          <Mark glyph="empty" tone="none">
            <span className="unseen">{t('followUp.thread.waiting')}</span>
          </Mark>
        ) : (
          <Status status={status} isGlyphOnly />
        )}
      </span>
      <span className="thread-reference">
        {isCurrent ? name : <Link to={address}>{name}</Link>}
      </span>
      <span className="thread-words" title={words}>
        {words}
      </span>
    </li>
  )
}

/** Links that the line of steps does not tell by its order. */
function LinkWords({ thread }: { readonly thread: DecisionThread }) {
  const { t } = useTranslation()
  const told = thread.links.filter(({ kind }) => kind !== 'CONTINUED')
  if (told.length === 0) return null
  return (
    <ul className="thread-links">
      {told.map(({ id, kind, fromReference, toReference, note }) => (
        <li key={id} className="diary-who" title={note}>
          {t(`followUp.thread.link.${kind}`, { from: fromReference, to: toReference })}
        </li>
      ))}
    </ul>
  )
}
