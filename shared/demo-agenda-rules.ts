import type { AgendaItem, ItemDraft } from './agenda.ts'
import { emptyItem } from './agenda-rules.ts'
import type { Body, TemplateItem } from './bodies.ts'
import type { Demo, DemoMeeting, DemoPoint } from './demo-schema.ts'
import type { Meeting } from './meetings.ts'
import { given } from './profile-rules.ts'

type Point = Pick<ItemDraft, 'title'> & {
  readonly [Field in keyof AgendaItem]?: AgendaItem[Field] | undefined
}
type Change = Extract<DemoPoint, { readonly at: number }>
type Addition = Extract<DemoPoint, { readonly after: number }>

/** The agenda of a meeting: its body's template, with the changes and additions of this meeting. */
export function demoAgenda(
  meeting: Meeting,
  { points }: DemoMeeting,
  template: readonly TemplateItem[],
  newId: () => string,
): readonly AgendaItem[] {
  const changes = points.filter((point): point is Change => 'at' in point)
  const additions = points.filter((point): point is Addition => 'after' in point)
  const items = template.flatMap((line, index) => [
    changed(
      line,
      changes.filter(({ at }) => at === index + 1),
    ),
    ...additions
      .filter(({ after }) => after === index + 1)
      .map(({ after: _after, continues: _continues, ...item }) => item),
  ])
  const ofMeeting = {
    bodyId: meeting.bodyId,
    meetingId: meeting.id,
    isConfidential: meeting.confidentiality === 'CONFIDENTIAL',
    treatment: meeting.state === 'HELD' ? ('DISCUSSED' as const) : null,
  }
  return items.map((item, index) => ({
    ...emptyItem,
    ...ofMeeting,
    ...given<Point>(item),
    id: newId(),
    position: index + 1,
  }))
}

/** The subjects that wait for an agenda, body by body. */
export function demoBacklog(
  { backlog }: Demo,
  bodies: readonly Body[],
  newId: () => string,
): readonly AgendaItem[] {
  return backlog.flatMap(({ body: code, items }) => {
    const body = bodies.find((candidate) => candidate.code === code)
    if (body === undefined) throw new Error(`The demonstration has no body ${code}`)
    return items.map((item, index) => ({
      ...emptyItem,
      ...given<Point>(item),
      id: newId(),
      bodyId: body.id,
      position: index + 1,
    }))
  })
}

/** A template line as this meeting words it. A new title makes it a subject, unless it says not. */
function changed(line: TemplateItem, changes: readonly Change[]): Point {
  const { title, nature, presenter, durationMinutes, expectedDecision, standingKind } = line
  const standing: Point = {
    title,
    nature,
    presenter,
    durationMinutes,
    expectedDecision,
    standingKind,
    isInternal: line.isInternal,
    isStanding: true,
  }
  return changes.reduce<Point>((item, { at: _at, continues: _continues, ...change }) => {
    const isStanding = change.isStanding ?? (change.title === undefined && item.isStanding === true)
    return { ...item, ...given(change), title: change.title ?? item.title, isStanding }
  }, standing)
}
