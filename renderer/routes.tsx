import { createHashRouter, Navigate } from 'react-router'
import { CrashScreen } from './frame/crash-screen.tsx'
import { Frame } from './frame/frame.tsx'
import { UnknownScreen } from './frame/unknown-screen.tsx'
import { readPreference } from './preferences.ts'
import { TodayScreen } from './today/today-screen.tsx'

/** Every screen and its address. A screen but the first is fetched when it is first opened. */
export const router = createHashRouter([
  {
    element: <Frame />,
    errorElement: <CrashScreen />,
    children: [
      {
        errorElement: <CrashScreen />,
        children: [
          { index: true, element: <LastScreen /> },
          // With the frame: it is the screen that most windows open on.
          { path: 'today', element: <TodayScreen /> },
          {
            // `new` opens the list with the planning of a new meeting.
            path: 'meetings/new',
            lazy: async () => ({
              Component: (await import('./meetings/meetings-screen.tsx')).MeetingsScreen,
            }),
          },
          {
            path: 'meetings',
            lazy: async () => ({
              Component: (await import('./meetings/meetings-screen.tsx')).MeetingsScreen,
            }),
          },
          {
            // tab: preparation, agenda, participants, documents
            path: 'meetings/:meetingId/:tab?',
            loader: async ({ params }) =>
              (await import('./meetings/read-meeting.ts')).readMeeting(params),
            // From tab to tab nothing is waited for.
            shouldRevalidate: ({ currentParams, nextParams }) =>
              currentParams.meetingId !== nextParams.meetingId,
            lazy: async () => ({
              Component: (await import('./meetings/meeting-screen.tsx')).MeetingScreen,
            }),
          },
          {
            path: 'decisions/:decisionId?',
            lazy: async () => ({
              Component: (await import('./decisions/decisions-screen.tsx')).DecisionsScreen,
            }),
          },
          {
            // One decision as a whole page.
            path: 'decision/:decisionId',
            lazy: async () => ({
              Component: (await import('./decisions/decision-screen.tsx')).DecisionScreen,
            }),
          },
          {
            // Asks which meeting is prepared, unless one alone is ahead.
            path: 'review',
            lazy: async () => ({
              Component: (await import('./review/review-choice-screen.tsx')).ReviewChoiceScreen,
            }),
          },
          {
            path: 'review/:meetingId',
            lazy: async () => ({
              Component: (await import('./review/review-screen.tsx')).ReviewScreen,
            }),
          },
          {
            path: 'figures',
            lazy: async () => ({
              Component: (await import('./figures/figures-screen.tsx')).FiguresScreen,
            }),
          },
          {
            path: 'reminders',
            lazy: async () => ({
              Component: (await import('./reminders/reminders-screen.tsx')).RemindersScreen,
            }),
          },
          {
            path: 'calendar',
            lazy: async () => ({
              Component: (await import('./calendar/calendar-screen.tsx')).CalendarScreen,
            }),
          },
          {
            path: 'bodies/:bodyId?/:tab?',
            lazy: async () => ({
              Component: (await import('./bodies/bodies-screen.tsx')).BodiesScreen,
            }),
          },
          {
            path: 'directory/:personId?',
            lazy: async () => ({
              Component: (await import('./directory/directory-screen.tsx')).DirectoryScreen,
            }),
          },
          {
            path: 'programme',
            lazy: async () => ({
              Component: (await import('./programme/programme-screen.tsx')).ProgrammeScreen,
            }),
          },
          {
            path: 'settings/:section?',
            lazy: async () => ({
              Component: (await import('./settings/settings-screen.tsx')).SettingsScreen,
            }),
          },
          {
            path: 'trash',
            lazy: async () => ({
              Component: (await import('./history/trash-screen.tsx')).TrashScreen,
            }),
          },
          { path: '*', element: <UnknownScreen /> },
        ],
      },
    ],
  },
])

/** Where the window was left, Aujourd'hui otherwise. */
function LastScreen() {
  const last = readPreference('screen')
  return <Navigate replace to={last === null || last === '/' ? '/today' : last} />
}
