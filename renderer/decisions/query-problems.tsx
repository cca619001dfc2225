import { useTranslation } from 'react-i18next'
import type { QueryProblem } from '../../shared/decision-register.ts'
import { Warning } from '../ui/status.tsx'
import { useProblemWords } from './use-query-words.ts'

type QueryProblemsProps = {
  readonly problems: readonly QueryProblem[]
  readonly onReplace: (source: string, by: string) => void
  readonly onRemove: (source: string) => void
}

/** Alternatives that are read at a glance. */
const most = 6

/** What was not understood, one sentence each, with what could stand there instead. */
export function QueryProblems({ problems, onReplace, onRemove }: QueryProblemsProps) {
  const { t } = useTranslation()
  const words = useProblemWords()
  if (problems.length === 0) return null
  return (
    <div role="status">
      <ul className="query-problems">
        {problems.map((problem) => (
          <li key={`${problem.source} ${problem.reason}`}>
            <Warning>{words(problem)}</Warning>
            {problem.known.slice(0, most).map((known) => (
              <button
                key={known}
                type="button"
                className="query-known"
                onClick={() => onReplace(problem.source, inPlaceOf(problem, known))}
              >
                {known}
              </button>
            ))}
            <button type="button" className="query-known" onClick={() => onRemove(problem.source)}>
              {t('register.query.leaveOut')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The condition with another field, or another value after the field that it has. */
function inPlaceOf({ source, reason }: QueryProblem, known: string): string {
  const [, field = '', sign = ':', value = ''] =
    /^(-?(?:[@#]|\p{L}*))([:<>]?=?)(.*)$/su.exec(source) ?? []
  const mark = sign === '' && !/[@#]/u.test(field) ? ':' : sign
  if (reason === 'unknown-field') return `${known}${mark}${value}`
  const safe = /\s/u.test(known) ? `"${known}"` : known
  return `${field}${mark}${safe}`
}
