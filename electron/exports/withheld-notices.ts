import type { Translate } from '../../shared/i18n.ts'
import type { Withheld } from '../../shared/minutes-documents.ts'

/** What the user must know of minutes that are not whole: how much was withheld, and why. */
export function withheldNotices(withheld: Withheld, t: Translate): readonly string[] {
  const { internalDecisions, restrictedDecisions } = withheld
  const { confidentialItems, confidentialDecisions } = withheld
  const counted = [
    ['withheldInternal', internalDecisions],
    ['withheldRestricted', restrictedDecisions],
    ['withheldItems', confidentialItems],
    ['withheldOfItems', confidentialDecisions],
  ] as const
  return counted
    .filter(([, count]) => count > 0)
    .map(([key, count]) => t(`exports.notices.${key}`, { count }))
}
