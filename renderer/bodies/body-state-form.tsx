import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Body, type BodyState, type BodySummary, bodyStates } from '../../shared/bodies.ts'
import { isClosedState } from '../../shared/body-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useChange } from '../use-change.ts'
import { RuleSection } from './rule-fields.tsx'

type BodyStateFormProps = { readonly body: Body; readonly bodies: readonly BodySummary[] }

/** The state of the body. An end asks for its last day, a merger for the body that goes on. */
export function BodyStateForm({ body, bodies }: BodyStateFormProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [ending, setEnding] = useState<BodyState | null>(null)
  const change = useChange(client.bodies.setState, { toast: t('bodies.screen.state.changed') })
  const setState = async (state: BodyState, on: IsoDate, mergedIntoId: string | null) => {
    const { id, revision } = body
    const done = await change.run({ id, seenRevision: revision, state, on, mergedIntoId })
    if (done !== null) setEnding(null)
  }
  const choose = (state: BodyState) => {
    if (isClosedState(state)) setEnding(state)
    else void setState(state, today, null)
  }
  return (
    <RuleSection title={t('bodies.fields.state')}>
      <SelectField
        label={t('bodies.fields.state')}
        value={ending ?? body.state}
        choices={bodyStates.map((value) => ({ value, label: t(`bodies.states.${value}`) }))}
        error={change.failure?.what}
        onWrite={choose}
      />
      {ending !== null && (
        <EndForm
          state={ending}
          body={body}
          bodies={bodies}
          onEnd={(on, target) => void setState(ending, on, target)}
          onCancel={() => setEnding(null)}
        />
      )}
    </RuleSection>
  )
}

type EndFormProps = BodyStateFormProps & {
  readonly state: BodyState
  readonly onEnd: (on: IsoDate, mergedIntoId: string | null) => void
  readonly onCancel: () => void
}

function EndForm({ state, body, bodies, onEnd, onCancel }: EndFormProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [on, setOn] = useState<IsoDate>(today)
  const [target, setTarget] = useState<string | null>(null)
  const isMerger = state === 'MERGED'
  const open = bodies.filter(({ id, state: other }) => id !== body.id && !isClosedState(other))
  return (
    <form
      className="bodies-inset bodies-wide"
      onSubmit={(event) => {
        event.preventDefault()
        onEnd(on, isMerger ? target : null)
      }}
    >
      <p className="secondary">
        {t(isMerger ? 'bodies.screen.state.mergeHelp' : 'bodies.screen.state.endHelp')}
      </p>
      <div className="field-row">
        {isMerger && (
          <SelectField
            label={t('bodies.fields.mergedIntoId')}
            value={target}
            isSearchable
            choices={open.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }))}
            onWrite={setTarget}
          />
        )}
        <DateField
          label={t('bodies.screen.state.lastDay')}
          value={on}
          today={today}
          onWrite={(day) => day !== null && setOn(day)}
        />
      </div>
      <div className="bodies-actions">
        <Button type="submit" variant="filled" disabled={isMerger && target === null}>
          {t(isMerger ? 'bodies.screen.state.merge' : 'bodies.screen.state.abolish')}
        </Button>
        <Button onClick={onCancel}>{t('frame.cancel')}</Button>
      </div>
    </form>
  )
}
