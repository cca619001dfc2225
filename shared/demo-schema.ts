import { z } from 'zod'
import { itemDraft } from './agenda.ts'
import { attachmentFields } from './attachments.ts'
import { attendances } from './attendance.ts'
import { bodyDraft, bodyStates } from './bodies.ts'
import { line, text } from './contract-base.ts'
import { isoDateSchema } from './date-schemas.ts'
import { demoMinutesSchema } from './demo-minutes-schema.ts'
import { demoProgrammeSchema } from './demo-programme-schema.ts'
import { demoReviewsSchema } from './demo-review-schema.ts'
import { decisionKinds, decisionStatuses } from './decision-codes.ts'
import { linkKinds } from './follow-up.ts'
import { institutionDraft, mandateRoles, personDraft, seatQualities } from './directory.ts'
import {
  meetingDraft,
  meetingStates,
  minutesStates,
  participantQualities,
  replies,
} from './meetings.ts'

/** Rows name each other by code: institutions and bodies by theirs, people by their family name. */
const code = line(24).min(1)
const familyName = line(120).min(1)
const optionalDay = isoDateSchema.nullable().default(null)

/** Whose demonstration it is, on which day it lives, and what differs from the profile's bodies. */
const settings = z.strictObject({
  profile: code,
  today: isoDateSchema,
  /** Moment of the founding as the journal tells it. */
  at: z.iso.datetime(),
  userName: line(160).min(1),
  userRole: line(160).min(1),
  email: z.email(),
  signatoryTitle: line(200).min(1),
  bodies: z.array(
    z.strictObject({
      code,
      ...bodyDraft
        .pick({ name: true, mandateText: true, sunsetOn: true, validFrom: true })
        .partial().shape,
      state: z.enum(bodyStates).optional(),
    }),
  ),
})

const institution = institutionDraft.omit({ parentId: true }).extend({
  parent: code.nullable().default(null),
  isUnCoordination: z.boolean().default(false),
  address: text(400).default(''),
  validTo: optionalDay,
})

const person = personDraft.omit({ institutionId: true }).extend({
  institution: code.nullable(),
  protocolRank: personDraft.shape.protocolRank.default(null),
  note: text(2000).default(''),
  validTo: optionalDay,
})

const holder = z.strictObject({
  person: familyName,
  role: z.enum(mandateRoles),
  hasDecisionMandate: z.boolean().default(true),
  validFrom: isoDateSchema,
  validTo: optionalDay,
})

const seat = z.strictObject({
  institution: code,
  quality: z.enum(seatQualities).default('MEMBER'),
  holders: z.array(holder),
  /** Without it the seat exists since its first holder. */
  validFrom: isoDateSchema.optional(),
  validTo: optionalDay,
})

const troikaTerm = z.strictObject({
  lead: code,
  outgoing: code,
  incoming: code,
  validFrom: isoDateSchema,
  validTo: isoDateSchema,
})

const itemFields = itemDraft.partial().shape

/** An item by its meeting and its place in that agenda, from 1 on. */
const earlierItem = z.strictObject({ meeting: line(60).min(1), item: z.int().positive() })

/** What an agenda does differently from its body's template. */
const point = z.union([
  z.strictObject({
    /** Rank of the template item that is changed; a new title makes it a subject of its own. */
    at: z.int().positive(),
    ...itemFields,
    isStanding: z.boolean().optional(),
    continues: earlierItem.optional(),
  }),
  z.strictObject({
    /** Rank of the template item after which this one is added. */
    after: z.int().positive(),
    ...itemFields,
    title: itemDraft.shape.title,
    continues: earlierItem.optional(),
  }),
])
export type DemoPoint = z.infer<typeof point>

const guest = z.strictObject({
  name: line(200).min(1),
  institution: line(200),
  title: line(200),
  email: line(200),
  person: familyName.nullable().default(null),
  quality: z.enum(participantQualities),
  reply: z.enum(replies),
  attendance: z.enum(attendances).default('NONE'),
  note: text(1000).default(''),
})

/** Replies by code of the institution. */
const attendance = z.strictObject({
  /** Reply of every seat that is not named; null notes nothing about them. */
  others: z.enum(replies).nullable().default(null),
  except: z.record(code, z.enum(replies)).default({}),
  /** Who sat where it was not the titular. */
  sitting: z.record(code, familyName).default({}),
  /** Who really came where it was not as the replies said. */
  came: z.record(code, z.enum(attendances)).default({}),
  /** Who spoke for the institutions that were represented. */
  represented: z.record(code, line(200)).default({}),
})

const meeting = z.strictObject({
  body: code,
  rank: z.int().positive(),
  ...meetingDraft.partial().shape,
  day: isoDateSchema,
  state: z.enum(meetingStates),
  stateReason: text(400).default(''),
  convenedOn: optionalDay,
  minutesState: z.enum(minutesStates).default('NONE'),
  minutesCirculatedOn: optionalDay,
  minutesAdoptedOn: optionalDay,
  firstPlannedOn: isoDateSchema.optional(),
  sequence: z.int().min(0).default(0),
  points: z.array(point).default([]),
  attendance: attendance.prefault({}),
  guests: z.array(guest).default([]),
})
export type DemoMeeting = z.infer<typeof meeting>

const backlog = z.strictObject({
  body: code,
  items: z.array(z.strictObject({ ...itemFields, title: itemDraft.shape.title })),
})

const decision = z.strictObject({
  reference: line(60).min(1),
  body: code,
  meeting: line(60).nullable().default(null),
  /** Place of the agenda item that took it, from 1 on. */
  item: z.int().positive().nullable().default(null),
  kind: z.enum(decisionKinds),
  wording: text(1000).min(1),
  leadInstitution: code.nullable(),
  leadLabel: line(160),
  leadPerson: familyName.nullable().default(null),
  supports: z.array(code).default([]),
  group: code.nullable().default(null),
  /** Code of the review, of the year that the reference names, which recommended it. */
  review: code.nullable().default(null),
  /** Day on which a review decided it; a meeting's decision takes the day of its meeting. */
  takenOn: optionalDay,
  dueInitialOn: isoDateSchema,
  dueRevisedOn: optionalDay,
  status: z.enum(decisionStatuses),
  progress: line(60).default(''),
  difficulties: text(2000).default(''),
  correctiveMeasures: text(2000).default(''),
  evidence: text(1000).default(''),
  isRestricted: z.boolean().default(false),
  hasBudgetImpact: z.boolean().default(false),
  supersededBy: line(60).default(''),
  closedOn: optionalDay,
})

const reference = line(60).min(1)

/** A line of a diary; what it changed before is told by the lines before it. */
const diaryLine = z.strictObject({
  /** The meeting at which it was said; without one it was said between two, on `saidOn`. */
  meeting: reference.nullable().default(null),
  saidOn: optionalDay,
  by: line(160).min(1),
  note: text(4000),
  status: z.enum(decisionStatuses).optional(),
  progress: line(160).default(''),
  percent: z.int().min(0).max(100).optional(),
  due: isoDateSchema.optional(),
  reason: line(300).default(''),
  review: isoDateSchema.optional(),
})
export type DemoDiaryLine = z.infer<typeof diaryLine>

/** What was said of decisions, how they are linked, and what proves them. */
const followUp = z.strictObject({
  diaries: z.array(z.strictObject({ decision: reference, lines: z.array(diaryLine).min(1) })),
  links: z.array(
    z.strictObject({
      from: reference,
      to: reference,
      kind: z.enum(linkKinds),
      madeOn: isoDateSchema,
      note: line(300),
    }),
  ),
  referrals: z.array(
    z.strictObject({
      decision: reference,
      meeting: reference,
      /** Place in that agenda, from 1 on. */
      item: z.int().positive(),
      madeOn: isoDateSchema,
      note: line(300),
    }),
  ),
  evidence: z.array(
    z.strictObject({
      decision: reference,
      title: line(200).min(1),
      url: line(2000).default(''),
      /** Name among the files of the demonstration; null for a link. */
      file: z.string().nullable().default(null),
      fileName: line(255).default(''),
      addedOn: isoDateSchema,
    }),
  ),
})

const document = z.strictObject({
  meeting: line(60).min(1),
  /** Title of the agenda item that it belongs to. */
  item: line(400).min(1),
  /** Name among the files of the demonstration. */
  file: z.string().regex(/^[a-z0-9-]+\.pdf$/u),
  fileName: line(255).min(1),
  ...z.object(attachmentFields).pick({ title: true, author: true, versionLabel: true }).shape,
  addedOn: isoDateSchema,
})
export type DemoDocument = z.infer<typeof document>

/** One schema a file of the demonstration, by the name of the file. */
export const demoSchemas = {
  demo: settings,
  institutions: z.array(institution.strict()),
  people: z.array(person.strict()),
  seats: z.array(z.strictObject({ body: code, seats: z.array(seat) })),
  troika: z.array(troikaTerm),
  meetings: z.array(meeting),
  backlog: z.array(backlog),
  decisions: z.array(decision),
  'follow-up': followUp,
  documents: z.array(document),
  minutes: z.array(demoMinutesSchema),
  programme: z.array(demoProgrammeSchema),
  reviews: demoReviewsSchema,
}

/** Invented months of a secretariat: institutions are real, roles, people and decisions are not. */
export type Demo = {
  readonly [File in keyof typeof demoSchemas]: z.infer<(typeof demoSchemas)[File]>
}
