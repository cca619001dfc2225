import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Finding } from '../../shared/meetings.ts'
import { Warning } from '../ui/status.tsx'
import { useFindingWords } from './finding-words.ts'
import './meetings.css'

type FindingsListProps = {
  readonly meetingId: string
  readonly findings: readonly Finding[]
  /** Said when nothing is missing. */
  readonly none: string
}

/** What is missing, each line leading to the tab where it is mended. */
export function FindingsList({ meetingId, findings, none }: FindingsListProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const words = useFindingWords()
  if (findings.length === 0) return <p className="secondary">{none}</p>
  return (
    <ul>
      {findings.map((finding) => (
        <li key={finding.code}>
          <button
            type="button"
            className="finding-line"
            title={t('meetings.findingLink', { tab: t(`meetings.tabs.${finding.tab}`) })}
            onClick={() => void navigate(`/meetings/${meetingId}/${finding.tab}`)}
          >
            <Warning>{words(finding)}</Warning>
          </button>
        </li>
      ))}
    </ul>
  )
}
