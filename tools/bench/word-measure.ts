import { registerDocumentRequest } from '../../shared/exports.ts'
import type { FollowUpRow } from '../../shared/follow-up-documents.ts'
import { translator } from '../../shared/i18n.ts'
import { isoDate } from '../../shared/dates.ts'
import { type Core, openCore } from '../../electron/core.ts'
import { requireDatabase } from '../../electron/core-context.ts'
import { prepareJob } from '../../electron/exports/export-jobs.ts'
import { readMeetingSource } from '../../electron/exports/gathering-queries.ts'
import { build } from '../../electron/exports/job-building.ts'
import { readRegisterGround } from '../../electron/exports/register-gathering-queries.ts'
import { prepareRegister } from '../../electron/exports/register-jobs.ts'
import type { BuildJob } from '../../electron/exports/word-runner.ts'
import { benchDay, type Ground } from './ground.ts'
import type { Figure } from './report.ts'
import { median, pairedRatios, spread } from './statistics.ts'
import {
  fillTemplate,
  loopTemplateOf,
  type Template,
  templateOf,
  textOf,
  zipOf,
} from './word-template.ts'

const repetitions = 25
const warmUps = 5

/** A meeting of the demonstration with complete minutes, about ten items and their decisions. */
const meetingReference = 'GEC-2026-10'

/**
 * Minutes and pack of one meeting, built by the application and filled in by docxtemplater from a
 * template equal to the result; warm, in turn, in this process, from data in memory to bytes.
 */
export async function measureWord(ground: Ground): Promise<readonly Figure[]> {
  const dataFolder = await ground.demo()
  const fixedToday = isoDate(benchDay)
  const core = await openCore({ dataFolder, fixedToday, closingBackup: 'never' })
  try {
    return [await measureMinutes(core), await measurePack(core), await measureFollowUp(core)]
  } finally {
    await core.close()
  }
}

async function measureMinutes(core: Core): Promise<Figure> {
  const job = await prepare(core, 'minutes')
  if (job.kind !== 'minutes') throw new Error('The minutes were prepared as something else')
  const [built] = await build(job)
  if (built === undefined) throw new Error('No minutes were built')
  const template = templateOf(built.bytes)
  checkEqual(built.bytes, template)
  const timed = await timeInTurn(
    () => build(job),
    () => fillTemplate(template),
  )
  return figureOf('minutes', timed, {
    items: job.document.items.length,
    texts: Object.keys(template.values).length,
  })
}

async function measurePack(core: Core): Promise<Figure> {
  const job = await prepare(core, 'pack')
  if (job.kind !== 'pack') throw new Error('The pack was prepared as something else')
  const templates: { readonly path: string; readonly template: Template }[] = []
  for (const { fileName, job: document } of job.documents) {
    const [built] = await build(document)
    if (built === undefined) throw new Error('A document of the pack was not built')
    templates.push({ path: fileName, template: templateOf(built.bytes) })
  }
  const fill = () =>
    zipOf(templates.map(({ path, template }) => ({ path, bytes: fillTemplate(template) })))
  const timed = await timeInTurn(() => build(job), fill)
  return figureOf('pack', timed, { documents: templates.length })
}

async function prepare({ context, client }: Core, kind: 'minutes' | 'pack'): Promise<BuildJob> {
  const db = requireDatabase(context)
  const { meeting } = await client.meetings.find({ reference: meetingReference })
  const today = isoDate(benchDay)
  const source = await readMeetingSource(db, { meetingId: meeting.id, lang: 'fr', today })
  const ground = {
    db,
    source,
    t: translator('fr'),
    dataFolder: context.dataFolder,
    now: context.now(),
  }
  const { job } = await prepareJob(ground, { kind, variant: 'plain', notice: 'convocation' })
  return job
}

/** Rows of the follow-up table that is raced. */
const followUpRows = 1000

/**
 * The tableau de suivi of 1,000 decisions, all its columns: those of the demonstration again and
 * again. docxtemplater repeats one row of tags, with neither groups nor colours.
 */
async function measureFollowUp({ context }: Core): Promise<Figure> {
  const request = registerDocumentRequest.parse({ kind: 'follow-up' })
  const today = isoDate(benchDay)
  const { resourcesFolder } = context
  const given = { today, t: translator('fr'), now: new Date(), resourcesFolder }
  const ground = await readRegisterGround(requireDatabase(context), request, given)
  const { job } = await prepareRegister(ground, 'docx')
  if (job.kind !== 'follow-up') throw new Error('The table was prepared as something else')
  const { document } = job
  const rows = Array.from({ length: followUpRows }, (_, index) => numbered(document.rows, index))
  const long: BuildJob = { ...job, document: { ...document, rows } }
  const [built] = await build(long)
  if (built === undefined) throw new Error('No table was built')
  const template = loopTemplateOf(built.bytes)
  if (template.values.rows.length !== followUpRows) throw new Error('The template lost rows')
  const timed = await timeInTurn(
    () => build(long),
    () => fillTemplate(template),
  )
  return {
    ...figureOf('follow-up', timed, { rows: followUpRows }),
    what: `follow-up of ${followUpRows} decisions, against docxtemplater filling the same rows`,
  }
}

/** A row of its own text, so that nothing can be remembered from the one before. */
function numbered(rows: readonly FollowUpRow[], index: number): FollowUpRow {
  const row = rows[Math.floor((index * rows.length) / followUpRows)]
  if (row === undefined) throw new Error('The demonstration has no decision')
  return { ...row, wording: `${row.wording} (${index})` }
}

/** A template that loses a text would win the race by doing less. */
function checkEqual(document: Uint8Array, template: Template): void {
  if (textOf(fillTemplate(template)) !== textOf(document)) {
    throw new Error('The filled template is not the document that it was made from')
  }
}

type Timed = { readonly ours: readonly number[]; readonly theirs: readonly number[] }

async function timeInTurn(ours: () => unknown, theirs: () => unknown): Promise<Timed> {
  const timed = { ours: [] as number[], theirs: [] as number[] }
  for (let time = 0; time < warmUps + repetitions; time++) {
    const [first, second] = [await timeOf(ours), await timeOf(theirs)]
    if (time < warmUps) continue
    timed.ours.push(first)
    timed.theirs.push(second)
  }
  return timed
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function figureOf(
  name: string,
  { ours, theirs }: Timed,
  facts: Readonly<Record<string, number>>,
): Figure {
  const ratios = pairedRatios(ours, theirs)
  return {
    name,
    what: `${name} of ${meetingReference}, against docxtemplater filling an equal template`,
    value: median(ratios),
    limit: 2,
    unit: '×',
    spread: spread(ratios),
    facts: { ours: median(ours), docxtemplater: median(theirs), ...facts },
  }
}
