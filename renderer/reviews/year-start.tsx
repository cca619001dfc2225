import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'
import { Refusal } from './refusal.tsx'
import type { SideProps } from './use-reviews-side.ts'

/** A year without any version: with what its calendar of reviews can begin. */
export function YearStart({ side }: SideProps) {
  const { t, calendar, place } = side
  const { year } = calendar
  const before = useQuery(api.reviews.year.queryOptions({ input: { year: year - 1 } }))
  const begin = useChange(client.reviews.beginYear)
  const known = before.data?.lines.length ?? 0
  const start = async (fromYear: number | null) => {
    const note = fromYear === null ? '' : t('reviews.start.note', { year: fromYear })
    const version = await begin.run({ year, fromYear, note })
    if (version !== null) place.go({ version: version.label })
  }
  return (
    <div className="year-start">
      <p>{t('reviews.start.empty', { year })}</p>
      {known > 0 && (
        <Button variant="filled" loading={begin.isRunning} onClick={() => void start(year - 1)}>
          {t('reviews.start.again', { year: year - 1, count: known })}
        </Button>
      )}
      <Button loading={begin.isRunning} onClick={() => void start(null)}>
        {t('reviews.start.blank')}
      </Button>
      <Refusal failure={begin.failure} />
    </div>
  )
}
