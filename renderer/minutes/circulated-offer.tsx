import { Button } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { SendingStrip } from '../exports/sending-strip.tsx'
import { useMakeDocument } from '../exports/use-make-document.tsx'

type CirculatedProps = { readonly meeting: MeetingSummary; readonly onClose: () => void }

/** What follows a circulation: the e-mail with the draft joined, and the Word document by itself. */
export function Circulated({ meeting, onClose }: CirculatedProps) {
  const { t } = useTranslation()
  const kind = useMinutesKind(meeting)
  const { make, dialog } = useMakeDocument(meeting.id)
  return (
    <>
      <SendingStrip meeting={meeting} notice="minutes" onClose={onClose}>
        <Button
          leftSection={<IconFileTypeDocx size={16} stroke={1.6} />}
          onClick={() => make({ kind, variant: 'plain' })}
        >
          {t(`exports.names.${kind}`)}
        </Button>
      </SendingStrip>
      {/* Beside the strip: its Échap would close the strip too. */}
      {dialog}
    </>
  )
}

/** The document in which the body keeps its minutes. */
function useMinutesKind({ bodyId }: MeetingSummary): 'minutes' | 'pv' | 'decision-record' {
  const detail = useQuery(api.bodies.get.queryOptions({ input: { id: bodyId } }))
  switch (detail.data?.body.minutesForm) {
    case 'PV':
      return 'pv'
    case 'DECISION_RECORD':
      return 'decision-record'
    default:
      return 'minutes'
  }
}
