import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysLate, dueOn } from '../../shared/decision-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { DecisionSheet } from '../../shared/follow-up.ts'
import type { SaidSoFar } from '../../shared/follow-up-drafts.ts'
import { noteRevision } from '../change-journal.ts'
import { client } from '../client.ts'
import type { Failure } from '../failure.ts'
import { useToday } from '../organisation.ts'
import { useChange } from '../use-change.ts'

/** What is said of a decision; what is left out stays as it is. */
export type Said = SaidSoFar

export type Following = {
  /** Writes it at once; null when it was refused, which `refusal` then explains. */
  readonly follow: (
    decision: Pick<DecisionLine, 'id' | 'revision'>,
    said: SaidSoFar,
  ) => Promise<DecisionSheet | null>
  /** The decision as it will be: what was said shows before the core has answered. */
  readonly shown: <Line extends DecisionLine>(line: Line) => Line
  readonly isRunning: boolean
  /** Why the last thing said was refused, to be shown where it was said; null after a success. */
  readonly refusal: Failure | null
}

/** The newest revision is that of the line within the sheet, not of the answer itself. */
const follow: typeof client.followUp.follow = async (input) => {
  const sheet = await client.followUp.follow(input)
  noteRevision(sheet.line)
  return sheet
}

type Expected = { readonly said: SaidSoFar; readonly revision: number }

/** Follows decisions up, in the order in which the user said it. */
export function useFollow({ withToast = false } = {}): Following {
  const { t } = useTranslation()
  const today = useToday()
  const [expected, setExpected] = useState<ReadonlyMap<string, Expected>>(new Map())
  const told = ({ line }: DecisionSheet) => {
    const { reference, status } = line
    return t('followUp.toState', { reference, state: t(`frame.status.${status}`) })
  }
  const change = useChange(follow, withToast ? { toast: told } : {})
  const expect = (id: string, next: Expected | null) =>
    setExpected((all) => {
      const others = [...all].filter(([key]) => key !== id)
      return new Map(next === null ? others : [...others, [id, next]])
    })
  return {
    follow: async ({ id, revision }, said) => {
      expect(id, { said, revision })
      const sheet = await change.run({ id, seenRevision: revision, said })
      if (sheet === null) expect(id, null)
      return sheet
    },
    shown: (line) => {
      const ahead = expected.get(line.id)
      // A newer revision is the answer itself, or somebody else's change after it.
      if (ahead === undefined || line.revision > ahead.revision) return line
      const next = { ...line, ...changesOf(line, ahead.said) }
      return { ...next, daysLate: daysLate(next, today) }
    },
    isRunning: change.isRunning,
    refusal: change.failure,
  }
}

function changesOf(line: DecisionLine, said: SaidSoFar): Partial<DecisionLine> {
  const { status = line.status, percent = line.percent, progress = line.progress } = said
  const { reviewOn = line.reviewOn, dueOn: due = dueOn(line) } = said
  const isFirst = line.dueInitialOn === null || due === line.dueInitialOn
  const days = isFirst ? { dueInitialOn: due, dueRevisedOn: null } : { dueRevisedOn: due }
  return { status, percent, progress, reviewOn, ...days }
}
