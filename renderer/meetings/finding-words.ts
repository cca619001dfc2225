import { useTranslation } from 'react-i18next'
import type { Finding } from '../../shared/meetings.ts'

/** A finding as a sentence: «2 points sans animateur». */
export function useFindingWords(): (finding: Finding) => string {
  const { t } = useTranslation()
  return ({ code, count, detail }) => t(`meetings.findings.${code}`, { count, detail })
}
