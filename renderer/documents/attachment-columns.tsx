import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../shared/attachments.ts'
import { isIsoDate } from '../../shared/dates.ts'
import type { Column } from '../ui/data-table.tsx'
import { useFormats } from '../ui/formats.ts'

/** The title that a person gave to a file, its name otherwise. */
export function attachmentName({ title, fileName }: Attachment): string {
  return title === '' ? fileName : title
}

/** The columns of the files of a meeting. */
export function useAttachmentColumns(): readonly Column<Attachment>[] {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const size = useSizeWords()
  return [
    {
      key: 'name',
      title: t('attachments.file'),
      cell: attachmentName,
      tooltip: ({ fileName }) => fileName,
    },
    {
      key: 'author',
      title: t('attachments.author'),
      width: '120px',
      cell: ({ author }) => <span className="secondary">{author}</span>,
      tooltip: ({ author }) => author,
    },
    {
      key: 'version',
      title: t('attachments.version'),
      width: '92px',
      cell: ({ versionLabel }) => <span className="secondary">{versionLabel}</span>,
    },
    {
      key: 'circulation',
      title: t('attachments.circulation'),
      width: '136px',
      cell: ({ confidentiality }) => (
        <span className="secondary">{t(`bodies.confidentialities.${confidentiality}`)}</span>
      ),
    },
    {
      key: 'size',
      title: t('attachments.size'),
      width: '80px',
      isNumeric: true,
      cell: ({ sizeBytes }) => <span className="secondary">{size(sizeBytes)}</span>,
    },
    {
      key: 'addedOn',
      title: t('attachments.addedOn'),
      width: '100px',
      isNumeric: true,
      cell: ({ addedOn }) => (
        <span className="secondary">
          {isIsoDate(addedOn) ? numericDay(addedOn) : addedOn.slice(0, 10)}
        </span>
      ),
    },
  ]
}

/** «340 ko», «2,4 Mo». */
export function useSizeWords(): (bytes: number) => string {
  const { t, i18n } = useTranslation()
  return (bytes) => {
    if (bytes < 1_000_000) {
      return t('attachments.kilobytes', { size: Math.max(1, Math.round(bytes / 1000)) })
    }
    const size = (bytes / 1_000_000).toLocaleString(i18n.language, { maximumFractionDigits: 1 })
    return t('attachments.megabytes', { size })
  }
}
