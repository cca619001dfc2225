import { CamelCasePlugin, type Generated, Kysely, SqliteDialect, type Transaction } from 'kysely'
import type { AgendaItem } from '../../shared/agenda.ts'
import type { Series } from '../../shared/calendar.ts'
import type {
  FeastOffset,
  StoredHours,
  StoredMilestones,
  StoredPeriod,
  StoredRule,
} from '../../shared/calendar-facts.ts'
import type { Attachment } from '../../shared/attachments.ts'
import type { Body, TemplateItem } from '../../shared/bodies.ts'
import type { Decision } from '../../shared/decisions.ts'
import type { DecisionView } from '../../shared/decision-register.ts'
import type { DecisionEntry, DecisionLink, Evidence, Referral } from '../../shared/follow-up.ts'
import type { SaidSoFar } from '../../shared/follow-up-drafts.ts'
import type { Institution, Mandate, Person, Seat, TroikaTerm } from '../../shared/directory.ts'
import type { Meeting, Participation, StepCode } from '../../shared/meetings.ts'
import type { MinutesItemRow, MinutesSheetRow, MinutesVersion } from '../../shared/minutes.ts'
import type { PrintedMinutes } from '../../shared/minutes-documents.ts'
import type {
  QuarterState,
  WorkActivity,
  WorkAxis,
  WorkLink,
  WorkProgramme,
} from '../../shared/programme.ts'
import type { ReviewDocument, ReviewMeeting } from '../../shared/review-dossier.ts'
import type {
  CalendarVersion,
  ChangeRequest,
  Review,
  ReviewActual,
  ReviewPostponement,
  ReviewSlot,
  ReviewWish,
  StrategyFramework,
} from '../../shared/reviews.ts'
import type { RichText } from '../../shared/rich-text.ts'
import type { Holiday, Organisation } from '../../shared/settings.ts'
import { asKyselyDatabase, type Connection } from './driver.ts'
import { rowPlugin } from './row-plugin.ts'

/** Tables whose every change is written to the journal. */
export type RecordTables = {
  organisation: Organisation
  holiday: Holiday
  institution: Institution
  body: Body
  templateItem: TemplateItem & {
    readonly id: string
    readonly bodyId: string
    readonly position: number
  }
  person: Person
  seat: Seat
  mandate: Mandate
  troikaTerm: TroikaTerm
  meeting: Meeting
  meetingStep: {
    readonly id: string
    readonly meetingId: string
    readonly code: StepCode
    readonly doneOn: string
  }
  participation: Participation
  agendaItem: AgendaItem
  carrySetAside: {
    readonly id: string
    readonly meetingId: string
    readonly itemId: string
    readonly reason: string
  }
  attachment: Attachment
  decision: Decision
  decisionEntry: DecisionEntry
  decisionLink: DecisionLink
  referral: Referral
  evidence: Evidence
  decisionView: DecisionView
  minutesSheet: MinutesSheetRow
  minutesItem: MinutesItemRow
  minutesVersion: MinutesVersion & {
    readonly content: unknown
    readonly printed: PrintedMinutes | null
  }
  feastOffset: FeastOffset
  calendarPeriod: StoredPeriod
  workingHours: StoredHours
  milestones: StoredMilestones
  calendarRule: StoredRule
  series: Series
  strategyFramework: StrategyFramework
  review: Review
  calendarVersion: CalendarVersion
  reviewSlot: ReviewSlot
  reviewWish: ReviewWish
  reviewActual: ReviewActual
  reviewPostponement: ReviewPostponement
  reviewMeeting: ReviewMeeting
  reviewDocument: ReviewDocument
  changeRequest: ChangeRequest
  workProgramme: WorkProgramme
  workAxis: WorkAxis
  workActivity: WorkActivity
  workQuarter: QuarterState
  workLink: WorkLink
}

/** Tables that the program keeps for itself; undo does not touch them. */
type HouseTables = {
  /** Text under the fingers, durable before it is a line of the journal. */
  typing: {
    readonly itemId: string
    readonly baseRevision: number
    readonly content: RichText
    readonly at: string
  }
  /** What is being said of a decision, durable before it is a line of its diary. */
  followUpDraft: {
    readonly decisionId: string
    readonly content: SaidSoFar
    readonly at: string
  }
  /** Numbers given so far, so that none is ever given twice. */
  referenceCounter: { readonly scope: string; readonly last: number }
  generatedDocument: {
    readonly id: string
    readonly meetingId: string | null
    readonly kind: string
    readonly fileName: string
    readonly path: string
    readonly sha256: string
    readonly generatedAt: string
  }
  operation: {
    readonly seq: Generated<number>
    readonly id: string
    readonly name: string
    readonly at: string
    readonly actor: string
    readonly kind: 'do' | 'undo' | 'redo'
    readonly targetSeq: number | null
    readonly undoneBySeq: number | null
    readonly isUndoable: boolean
    readonly result: string | null
  }
  operationContext: { readonly id: number; readonly seq: number }
  change: {
    readonly seq: Generated<number>
    readonly operationSeq: number
    readonly tableName: string
    readonly rowId: string
    readonly before: string | null
    readonly after: string | null
    readonly at: Generated<string>
  }
}

export type AppTables = RecordTables & HouseTables

/** The base, or an open transaction on it: queries take either. */
export type AppDatabase = Kysely<AppTables>
export type AppTransaction = Transaction<AppTables>

/** The query builder over an open connection; closing it closes the connection. */
export function appDatabase(connection: Connection): AppDatabase {
  return new Kysely<AppTables>({
    dialect: new SqliteDialect({ database: asKyselyDatabase(connection) }),
    plugins: [new CamelCasePlugin({ underscoreBeforeDigits: false }), rowPlugin],
  })
}
