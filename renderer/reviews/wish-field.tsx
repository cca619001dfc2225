import { useTranslation } from 'react-i18next'
import { addDays, type IsoDate } from '../../shared/dates.ts'
import { client } from '../client.ts'
import { DateField } from '../ui/date-field.tsx'
import { useChange } from '../use-change.ts'
import { daysFrom, placeOfEvent } from './review-places.ts'
import type { ReviewsSideState } from './use-reviews-side.ts'

type WishFieldProps = { readonly side: ReviewsSideState; readonly eventId: string }

/** What the ministry asked for: proposals and «Harmoniser» stay as near to it as they can. */
export function WishField({ side, eventId }: WishFieldProps) {
  const { t } = useTranslation()
  const setWish = useChange(client.reviews.setWish)
  const event = side.calendar.events.find(({ id }) => id === eventId)
  const place = placeOfEvent(eventId)
  if (event === undefined || place === null || event.precision === 'TO_AGREE') return null
  const { wish, days } = event
  const write = (first: IsoDate | null, last: IsoDate | null) =>
    void setWish.run({
      ...place,
      days: first === null || last === null ? null : { firstDay: first, lastDay: last },
    })
  const begin = (first: IsoDate | null) => {
    if (first === null) return write(null, null)
    const before = wish ?? days
    const moved = daysFrom(first, { firstDay: before.first, lastDay: before.last }, addDays)
    write(moved.firstDay, moved.lastDay)
  }
  return (
    <div className="field-row">
      <DateField
        label={t('reviews.sheet.wishFrom')}
        isOptional
        value={wish?.first ?? null}
        today={days.first}
        onWrite={begin}
      />
      <DateField
        label={t('reviews.sheet.wishTo')}
        isDisabled={wish === null}
        value={wish?.last ?? null}
        today={days.first}
        onWrite={(last) => wish !== null && write(wish.first, last)}
      />
    </div>
  )
}
