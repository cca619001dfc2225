import { ActionIcon } from '@mantine/core'
import { IconUnlink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { InspectorSection } from '../ui/inspector.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useChange } from '../use-change.ts'

/** The meetings that prepare a review or tell of it, and one more to choose. */
export function ReviewMeetings({ reviewId }: { readonly reviewId: string }) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const dossier = useQuery(api.reviews.dossier.queryOptions({ input: { reviewId } }))
  const linkable = useQuery(api.reviews.linkableMeetings.queryOptions({ input: { reviewId } }))
  const link = useChange(client.reviews.linkMeeting)
  const unlink = useChange(client.reviews.unlinkMeeting)
  const meetings = dossier.data?.meetings ?? []
  const known = new Set(meetings.map(({ meetingId }) => meetingId))
  const free = (linkable.data ?? []).filter(({ id }) => !known.has(id))
  return (
    <InspectorSection title={t('reviews.sheet.meetings')}>
      <ul className="side-links">
        {meetings.map(({ id, revision, meetingId, reference, title, day }) => {
          const said = t('reviews.sheet.unlink', { reference })
          return (
            <li key={id}>
              <span className="side-link-text">
                <Link to={`/meetings/${meetingId}`}>{reference}</Link>
                <span className="secondary ellipsis" title={title}>
                  {[numericDay(day), title].filter((part) => part !== '').join(', ')}
                </span>
              </span>
              <ActionIcon
                aria-label={said}
                data-tip={said}
                onClick={() => void unlink.run({ id, seenRevision: revision })}
              >
                <IconUnlink size={15} stroke={1.6} />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      <SelectField
        // A new one empties the field after each choice.
        key={meetings.length}
        label={t('reviews.sheet.linkMeeting')}
        isLabelHidden
        isSearchable
        placeholder={t('reviews.sheet.linkMeeting')}
        nothingFound={t('reviews.fields.nothingFound')}
        value={null}
        choices={free.map(({ id, reference, title, day }) => ({
          value: id,
          label: [reference, numericDay(day), title].filter((part) => part !== '').join(' · '),
        }))}
        onWrite={(meetingId) => void link.run({ reviewId, meetingId })}
      />
    </InspectorSection>
  )
}
