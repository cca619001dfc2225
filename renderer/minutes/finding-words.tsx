import { useTranslation } from 'react-i18next'
import type { MinutesFinding } from '../../shared/minutes.ts'
import { minutesNumber } from '../../shared/minutes-numbers.ts'

/** A finding as a sentence, its item numbered as the page numbers it. */
export function FindingWords({ finding }: { readonly finding: MinutesFinding }) {
  const { t } = useTranslation()
  const { code, count, label } = finding
  return t(`minutes.findings.${code}`, {
    count,
    label: namesItem(finding) ? minutesNumber(label) : label,
  })
}

/** True where the sentence itself says which item is meant. */
export function namesItem({ code }: MinutesFinding): boolean {
  return code === 'item-without-conclusion' || code === 'decision-item-without-outcome'
}
