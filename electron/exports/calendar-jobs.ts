import { safeFileName } from '../../shared/file-names.ts'
import type { RegisterFormat } from '../../shared/exports.ts'
import type { RegisterGround } from './register-gathering-queries.ts'
import type { PreparedRegister } from './register-jobs.ts'
import { gatherReviewCalendar } from './review-calendar-gathering-queries.ts'

/** Gathers the harmonised calendar of reviews in one of its forms. */
export async function prepareReviewCalendar(
  ground: RegisterGround,
  format: RegisterFormat,
): Promise<PreparedRegister> {
  const document = await gatherReviewCalendar(ground)
  const { t } = ground
  const { label } = document.version
  const fileName = safeFileName(
    [t('exports.names.review-calendar'), String(document.ground.year), `v${label}`].join(' '),
  )
  return { job: { kind: 'review-calendar', document }, fileName, notices: [] }
}
