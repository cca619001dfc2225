import type { Attachment } from '../../shared/attachments.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { MinutesDocument } from '../../shared/minutes-documents.ts'
import {
  isMoreConfidential,
  packFileName,
  packKinds,
  type PackKind,
} from '../../shared/pack-rules.ts'
import { findSoundFile } from '../documents/attachment-files.ts'
import { documentFileName, type JobGround, type PreparedJob, prepareWord } from './word-jobs.ts'
import type { MeetingSource } from './gathering-queries.ts'
import { gatherMinutes } from './minutes-gathering-queries.ts'
import type { PackAttachment } from '../../shared/pack-documents.ts'
import type { PackSource } from './pack-files.ts'
import { describePack, listPackable } from './pack-gathering-queries.ts'
import { withheldNotices } from './withheld-notices.ts'
import type { NamedJob, WordJob } from './word-runner.ts'

/**
 * The pack of a meeting: its documents as they are now, its attachments and their description.
 *
 * An attachment stays out, and is named, when its bytes are lost or when it is more confidential
 * than the meeting or of a confidential item of an ordinary one; those of internal items are the
 * secretariat's own.
 */
export async function preparePack(ground: JobGround): Promise<PreparedJob> {
  const { db, source, t } = ground
  const minutes = await gatherMinutes(db, source, t)
  const documents: NamedJob[] = []
  for (const kind of packKinds(source.body.documentSet, source.meeting)) {
    const job = await jobOf(ground, kind, minutes)
    documents.push({ fileName: nameOf(source, kind, t), job })
  }
  const { kept, notices } = await sortAttachments(ground)
  const attachments = kept.map(({ attachment }) => attachment)
  const description = await describePack(db, source, { minutes, attachments })
  const { day, startsAt } = source.meeting
  return {
    job: {
      kind: 'pack',
      documents,
      sources: kept.map(({ source: file }) => file),
      description,
      writtenAt: `${day}T${startsAt}`,
    },
    notices: [
      ...(documents.length === 0 ? [t('exports.notices.packWithoutDocument')] : []),
      ...withheldNotices(minutes.withheld, t),
      ...notices,
    ],
  }
}

async function jobOf(
  ground: JobGround,
  kind: PackKind,
  minutes: MinutesDocument,
): Promise<WordJob> {
  switch (kind) {
    case 'minutes':
    case 'pv':
    case 'decision-record':
      return { kind, document: minutes }
    default:
      return prepareWord(ground, { kind, variant: 'plain', notice: 'convocation' })
  }
}

function nameOf(source: MeetingSource, kind: PackKind, t: Translate): string {
  const request = { kind, variant: 'plain', notice: 'convocation' } as const
  return documentFileName(source, request, { label: '', extension: '.docx' }, t)
}

type Kept = { readonly attachment: PackAttachment; readonly source: PackSource }
type Sorted = { readonly kept: readonly Kept[]; readonly notices: readonly string[] }

async function sortAttachments({ db, source, t, dataFolder }: JobGround): Promise<Sorted> {
  const kept: Kept[] = []
  const lost: string[] = []
  const secret: string[] = []
  const ofSecretItems: string[] = []
  for (const { attachment, itemNumber, isWithheld } of await listPackable(db, source)) {
    const named = titleOf(attachment)
    if (isMoreConfidential(attachment.confidentiality, source.meeting.confidentiality)) {
      secret.push(named)
      continue
    }
    if (isWithheld) {
      ofSecretItems.push(named)
      continue
    }
    const file = await findSoundFile(dataFolder, attachment.sha256)
    if (file === null) {
      lost.push(named)
      continue
    }
    const path = `${t('exports.packFolder')}/${packFileName(kept.length + 1, attachment)}`
    const { author, versionLabel, confidentiality } = attachment
    kept.push({
      attachment: { path, title: named, author, itemNumber, versionLabel, confidentiality },
      source: { path, file },
    })
  }
  return {
    kept,
    notices: [
      ...noticesOf('packLost', lost, t),
      ...noticesOf('packSecret', secret, t),
      ...noticesOf('packSecretItem', ofSecretItems, t),
    ],
  }
}

function titleOf({ title, fileName }: Attachment): string {
  return title === '' ? fileName : title
}

function noticesOf(
  key: 'packLost' | 'packSecret' | 'packSecretItem',
  titles: readonly string[],
  t: Translate,
): readonly string[] {
  if (titles.length === 0) return []
  return [t(`exports.notices.${key}`, { count: titles.length, titles: titles.join(', ') })]
}
