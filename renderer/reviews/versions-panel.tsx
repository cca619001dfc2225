import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Comparison } from './comparison.tsx'
import { NewVersion } from './new-version.tsx'
import type { SideProps } from './use-reviews-side.ts'
import { VersionCard } from './version-card.tsx'
import { YearStart } from './year-start.tsx'

/** «Versions»: the projects and the adopted versions of the year, and what changed between two. */
export function VersionsPanel({ side }: SideProps) {
  const { t, calendar } = side
  const [isAdding, setAdding] = useState(false)
  if (calendar.versions.length === 0) return <YearStart side={side} />
  return (
    <>
      <ul className="version-list">
        {calendar.versions.toReversed().map((version) => (
          <VersionCard key={version.id} version={version} side={side} />
        ))}
      </ul>
      {isAdding ? (
        <NewVersion side={side} onClose={() => setAdding(false)} />
      ) : (
        <div className="side-pad">
          <Button leftSection={<IconPlus size={15} stroke={1.6} />} onClick={() => setAdding(true)}>
            {t('reviews.versions.create')}
          </Button>
        </div>
      )}
      {calendar.versions.length > 1 && <Comparison side={side} />}
    </>
  )
}
