import { IconCalendarEvent, IconFileTypeDocx, IconFileZip, IconMail } from '@tabler/icons-react'
import type { ExportKind } from '../../shared/exports.ts'

/** The shape of a file that is made, beside its name. */
export function KindIcon({ kind }: { readonly kind: ExportKind }) {
  const look = { size: 16, stroke: 1.6, 'aria-hidden': true }
  if (kind === 'email') return <IconMail {...look} />
  if (kind === 'event') return <IconCalendarEvent {...look} />
  return kind === 'pack' ? <IconFileZip {...look} /> : <IconFileTypeDocx {...look} />
}
