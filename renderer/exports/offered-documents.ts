import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '../../shared/bodies.ts'
import { type ExportKind, wordKinds } from '../../shared/exports.ts'
import { api } from '../api.ts'

/** A document that the screens of a meeting offer, with the key of its name. */
export type OfferedDocument = {
  readonly key:
    | Exclude<ExportKind, 'email' | 'invitation'>
    | 'annotated-agenda'
    | 'merged'
    | 'separate'
  readonly kind: ExportKind
  readonly variant: 'plain' | 'annotated' | 'merged' | 'separate'
}

const all: readonly (OfferedDocument & { readonly of: DocumentKind | null })[] = [
  { key: 'agenda', kind: 'agenda', variant: 'plain', of: 'agenda' },
  { key: 'annotated-agenda', kind: 'agenda', variant: 'annotated', of: 'agenda' },
  { key: 'merged', kind: 'invitation', variant: 'merged', of: 'invitation' },
  { key: 'separate', kind: 'invitation', variant: 'separate', of: 'invitation' },
  {
    key: 'attendance-sheet',
    kind: 'attendance-sheet',
    variant: 'plain',
    of: 'attendance-sheet',
  },
  { key: 'minutes', kind: 'minutes', variant: 'plain', of: 'minutes' },
  { key: 'pv', kind: 'pv', variant: 'plain', of: 'pv' },
  { key: 'decision-record', kind: 'decision-record', variant: 'plain', of: 'decision-record' },
  { key: 'pack', kind: 'pack', variant: 'plain', of: 'pack' },
  { key: 'event', kind: 'event', variant: 'plain', of: null },
]

/** For a body whose documents nobody chose, and until they are read. */
const usual: readonly DocumentKind[] = ['agenda', 'invitation', 'attendance-sheet']

/** The documents of a body, in the order in which a meeting needs them; a calendar file always. */
export function useOfferedDocuments(bodyId: string): readonly OfferedDocument[] {
  const detail = useQuery(api.bodies.get.queryOptions({ input: { id: bodyId } }))
  const chosen = detail.data?.body.documentSet ?? []
  const set = chosen.length === 0 ? usual : chosen
  return all.filter(({ of }) => of === null || set.includes(of))
}

/** False for a pack or a calendar file, which have no page to show. */
export function hasPreview({ kind }: Pick<OfferedDocument, 'kind'>): boolean {
  return wordKinds.some((known) => known === kind)
}

/** Names as menus say them. */
export function useDocumentNames(): Readonly<Record<OfferedDocument['key'], string>> {
  const { t } = useTranslation()
  return {
    agenda: t('exports.names.agenda'),
    'annotated-agenda': t('exports.names.annotated-agenda'),
    merged: t('exports.screen.merged'),
    separate: t('exports.screen.separate'),
    'attendance-sheet': t('exports.names.attendance-sheet'),
    minutes: t('exports.names.minutes'),
    pv: t('exports.names.pv'),
    'decision-record': t('exports.names.decision-record'),
    pack: t('exports.names.pack'),
    event: t('exports.sending.event'),
  }
}
