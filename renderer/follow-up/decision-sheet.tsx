import { useTranslation } from 'react-i18next'
import type { DecisionStatus } from '../../shared/decision-codes.ts'
import type { DecisionSheet } from '../../shared/follow-up.ts'
import type { SaidSoFar } from '../../shared/follow-up-drafts.ts'
import { useCommands } from '../commands.ts'
import { HistoryPanel } from '../history/history-panel.tsx'
import { InspectorSection } from '../ui/inspector.tsx'
import { closingNeed } from './closing-need.ts'
import { ClosingPanel } from './closing-panel.tsx'
import { DiarySection } from './diary-section.tsx'
import { DueEditor } from './due-editor.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { LinkForm } from './link-form.tsx'
import { ReferForm } from './refer-form.tsx'
import { Refusal } from './refusal.tsx'
import { SheetFacts } from './sheet-facts.tsx'
import { SheetTexts } from './sheet-texts.tsx'
import { ThreadSection } from './thread-section.tsx'
import { useFollow } from './use-follow.ts'
import './sheet.css'
import './decision-page.css'

/** The one form that is open in a sheet; opening another closes it. */
export type SheetForm =
  | { readonly kind: 'closing'; readonly status: DecisionStatus }
  | { readonly kind: 'due' | 'link' | 'refer' }
  | null

type DecisionSheetBodyProps = {
  readonly sheet: DecisionSheet
  readonly form: SheetForm
  readonly onForm: (form: SheetForm) => void
}

/** Everything known of one decision, edited where it stands. */
export function DecisionSheetBody({ sheet, form, onForm }: DecisionSheetBodyProps) {
  const { t } = useTranslation()
  const { diary, evidence, thread } = sheet
  const { id } = sheet.line
  const { shown, ...saying } = useSheetSaying(sheet, onForm)
  const line = shown(sheet.line)
  useCommands([
    {
      id: 'followUp.due',
      label: t('followUp.due.change'),
      keys: 'e',
      run: () => onForm({ kind: 'due' }),
    },
  ])
  const close = () => onForm(null)
  return (
    <div className="decision-sheet">
      <p className="sheet-wording">{line.wording}</p>
      <div className="sheet-main">
        <SheetFacts
          sheet={sheet}
          line={line}
          onStatus={saying.setStatus}
          onDue={() => onForm({ kind: 'due' })}
        />
        {form?.kind === 'closing' && (
          <ClosingPanel
            key={`${id} ${form.status}`}
            decision={sheet.line}
            status={form.status}
            isRunning={saying.isRunning}
            refusal={saying.refusal}
            onSay={(said) => void saying.say(said)}
            onCancel={close}
          />
        )}
        {form?.kind === 'due' && <DueEditor key={`due ${id}`} decision={line} onClose={close} />}
        {form === null && <Refusal failure={saying.refusal} />}
        <SheetTexts key={`texts ${id}`} line={line} onSay={(said) => void saying.say(said)} />
      </div>
      <ThreadSection
        thread={thread}
        actions={
          <>
            <ThreadActions onForm={onForm} />
            {form?.kind === 'link' && <LinkForm decisionId={id} thread={thread} onClose={close} />}
            {form?.kind === 'refer' && (
              <ReferForm
                source={{ kind: 'decision', id }}
                fromBodyId={line.bodyId}
                onClose={close}
              />
            )}
          </>
        }
      />
      <DiarySection key={`diary ${id}`} line={line} diary={diary} />
      <EvidenceSection key={`evidence ${id}`} line={line} evidence={evidence} />
      <InspectorSection title={t('history.panel.title')}>
        <HistoryPanel table="decision" id={id} />
      </InspectorSection>
    </div>
  )
}

/** A state that needs a word opens the panel that asks for it; the others are written at once. */
function useSheetSaying(sheet: DecisionSheet, onForm: (form: SheetForm) => void) {
  const following = useFollow({ withToast: true })
  const say = async (said: SaidSoFar) => {
    if ((await following.follow(sheet.line, said)) !== null) onForm(null)
  }
  return {
    ...following,
    say,
    setStatus: (status: DecisionStatus) => {
      if (status === sheet.line.status) return
      const need = closingNeed(sheet.line, status, sheet.evidence.length > 0)
      if (need === null) void say({ status })
      else onForm({ kind: 'closing', status })
    },
  }
}

function ThreadActions({ onForm }: { readonly onForm: (form: SheetForm) => void }) {
  const { t } = useTranslation()
  return (
    <div className="thread-actions">
      <button type="button" className="sheet-more" onClick={() => onForm({ kind: 'link' })}>
        {t('followUp.thread.linkTo')}
      </button>
      <button type="button" className="sheet-more" onClick={() => onForm({ kind: 'refer' })}>
        {t('followUp.refer.title')}
      </button>
    </div>
  )
}
