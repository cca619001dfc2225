import { v5 } from 'uuid'
import type { MinutesIds } from '../../shared/demo-minutes-rules.ts'

const namespace = '6f0c1d1e-5a0b-4c53-9d0a-2f8f6a1f7a10'

export const minutesIds: MinutesIds = {
  sheetId: (meetingId) => v5(`sheet/${meetingId}`, namespace),
  itemId: (itemId) => v5(`item/${itemId}`, namespace),
}
