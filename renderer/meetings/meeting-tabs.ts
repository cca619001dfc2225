import { type ComponentType, lazy } from 'react'
import type { MeetingDetail } from '../../shared/meetings.ts'
// The tabs share classes: their sheets come together and in this order, whichever is opened first.
import '../agenda/agenda.css'
import '../agenda/agenda-side.css'
import '../agenda/agenda-total.css'
import '../decisions/quick-entry.css'
import '../documents/documents.css'
import './meeting.css'
import './participants.css'

/** The tabs of a meeting, in their order; the address names one. */
export const meetingTabs = [
  'preparation',
  'agenda',
  'participants',
  'documents',
  'minutes',
  'decisions',
] as const
export type MeetingTab = (typeof meetingTabs)[number]

type Content = ComponentType<{ readonly detail: MeetingDetail }>

/** Each tab has code of its own: what one tab needs does not hold up the frame that opens another. */
const sources: Readonly<Record<MeetingTab, () => Promise<Content>>> = {
  preparation: async () => (await import('./preparation-tab.tsx')).PreparationTab,
  agenda: async () => (await import('../agenda/agenda-tab.tsx')).AgendaTab,
  participants: async () => (await import('./participants-tab.tsx')).ParticipantsTab,
  documents: async () => (await import('../documents/documents-tab.tsx')).DocumentsTab,
  minutes: async () => (await import('../minutes/minutes-tab.tsx')).MinutesTab,
  decisions: async () => (await import('../decisions/meeting-decisions-tab.tsx')).DecisionsTab,
}

const known = new Map<MeetingTab, Content>()

/** Brings the code of a tab. */
export async function readTab(tab: MeetingTab): Promise<Content> {
  const content = await sources[tab]()
  known.set(tab, content)
  return content
}

/**
 * What draws a tab: at once where its code is known, for React holds back for a third of a second
 * what it had to wait for even once.
 */
export function contentOf(tab: MeetingTab): Content {
  return known.get(tab) ?? lazy(async () => ({ default: await readTab(tab) }))
}

/** The tab that an address names: preparation, unless it names another that there is. */
export function tabOf(asked: string | undefined): MeetingTab {
  return meetingTabs.find((tab) => tab === asked) ?? 'preparation'
}
