import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useFormats } from '../ui/formats.ts'
import { changesOf } from './entry-words.ts'
import './session.css'

/** What was said at a meeting of the decisions taken before it, as its minutes print it. */
export function SaidList({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const said = useQuery(api.followUp.saidAt.queryOptions({ input: { meetingId } }))
  const lines = (said.data ?? []).filter(({ occasion }) => occasion === 'SESSION')
  if (lines.length === 0) return null
  return (
    <ul className="said-list" aria-label={t('followUp.session.title')}>
      {lines.map((entry) => {
        const { id, note, decision } = entry
        const changes = changesOf(t, formats, entry)
        const words = [note, ...changes].filter((part) => part !== '').join(' ; ')
        return (
          <li key={id}>
            <strong>{decision.reference}</strong>{' '}
            {words === '' ? t('followUp.diary.kind.FOLLOWED') : words}
          </li>
        )
      })}
    </ul>
  )
}
