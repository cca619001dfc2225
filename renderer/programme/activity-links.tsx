import { ActionIcon } from '@mantine/core'
import { IconUnlink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ActivityLine, LinkedEvent } from '../../shared/programme.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { SelectField } from '../ui/select-field.tsx'
import { useChange } from '../use-change.ts'

type ActivityLinksProps = {
  readonly activity: ActivityLine
  readonly programmeId: string
}

/** The meetings and reviews that an activity leads to, and one more to choose. */
export function ActivityLinks({ activity, programmeId }: ActivityLinksProps) {
  const { t } = useTranslation()
  const { links } = activity
  return (
    <>
      {links.length === 0 && <p className="secondary">{t('programme.screen.noLink')}</p>}
      <ul className="programme-links">
        {links.map((link) => (
          <Line key={link.id} link={link} />
        ))}
      </ul>
      <AddLink activity={activity} programmeId={programmeId} />
    </>
  )
}

function Line({ link }: { readonly link: ActivityLine['links'][number] }) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const unlink = useChange(client.programme.unlink)
  const { id, revision, meetingId, label, title, day } = link
  const said = t('programme.screen.unlink', { label })
  return (
    <li>
      <span className="programme-link-text">
        {meetingId === null ? (
          <span>{label}</span>
        ) : (
          <Link to={`/meetings/${meetingId}`}>{label}</Link>
        )}
        <span className="secondary ellipsis" title={title}>
          {day === null ? t('programme.screen.toAgree') : numericDay(day)}
          {title !== '' && `, ${title}`}
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
}

function AddLink({ activity, programmeId }: ActivityLinksProps) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const linkable = useQuery(api.programme.linkable.queryOptions({ input: { id: programmeId } }))
  const link = useChange(client.programme.link)
  const known = new Set(activity.links.map(idOf))
  const free = (linkable.data ?? []).filter((event) => !known.has(idOf(event)))
  const labelOf = ({ label, title, day }: LinkedEvent) =>
    [label, day === null ? t('programme.screen.toAgree') : numericDay(day), title]
      .filter((part) => part !== '')
      .join(' · ')
  return (
    <SelectField
      // A new one empties the field after each choice.
      key={activity.links.length}
      label={t('programme.screen.addLink')}
      isLabelHidden
      isSearchable
      placeholder={t('programme.screen.addLink')}
      nothingFound={t('programme.screen.nothingFound')}
      value={null}
      choices={free.map((event) => ({ value: idOf(event), label: labelOf(event) }))}
      onWrite={(id) => {
        const event = free.find((one) => idOf(one) === id)
        if (event === undefined) return
        const { meetingId, reviewId } = event
        void link.run({ activityId: activity.id, meetingId, reviewId })
      }}
    />
  )
}

function idOf({ meetingId, reviewId }: LinkedEvent): string {
  return meetingId ?? reviewId ?? ''
}
