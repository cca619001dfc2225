import { Button } from '@mantine/core'
import { IconBell, IconChevronRight, IconFileText, IconMail, IconSend } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { diffDays, type IsoDate } from '../../shared/dates.ts'
import type { StepCode } from '../../shared/meetings.ts'
import type { Task } from '../../shared/today.ts'
import { useCommands } from '../commands.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormats } from '../ui/formats.ts'
import { Keys } from '../ui/keys.tsx'
import { DaysLate, Warning } from '../ui/status.tsx'
import { soonLimit, type TaskGroup, taskKey, taskPath } from './task-groups.ts'

type TaskListProps = { readonly groups: readonly TaskGroup[]; readonly today: IsoDate }

/** «À faire»: the steps of the backward plans, J and K to walk them, Entrée to act. */
export function TaskList({ groups, today }: TaskListProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { shortDay } = useFormats()
  const tasks = groups.flatMap((group) => group.tasks)
  const [at, setAt] = useState(0)
  const current = tasks[Math.min(at, tasks.length - 1)]
  const list = useRef<HTMLElement>(null)
  // The first task is in sight at the start; to ask would lay the page out once more.
  const isWalked = useRef(false)
  useEffect(() => {
    if (isWalked.current) {
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
    }
  }, [at])
  const isEnabled = tasks.length > 0
  const step = (by: number) => {
    isWalked.current = true
    setAt(Math.max(0, Math.min(tasks.length - 1, at + by)))
  }
  useCommands([
    {
      id: 'task.next',
      label: t('today.tasks.next'),
      keys: 'j',
      isListed: false,
      isEnabled,
      run: () => step(1),
    },
    {
      id: 'task.previous',
      label: t('today.tasks.previous'),
      keys: 'k',
      isListed: false,
      isEnabled,
      run: () => step(-1),
    },
    {
      id: 'task.run',
      label: t('today.tasks.run'),
      keys: 'Enter',
      isListed: false,
      isEnabled: current !== undefined,
      run: () => {
        if (current !== undefined) void navigate(taskPath(current))
      },
    },
  ])
  const title = (kind: TaskGroup['kind']) =>
    t(`today.tasks.${kind}`, { day: shortDay(soonLimit(today)) })
  return (
    <section className="today-column" ref={list}>
      <TaskTitle count={tasks.length} />
      {tasks.length === 0 && (
        <EmptyState
          action={{
            label: t('today.tasks.plan'),
            keys: 'Ctrl+N',
            onClick: () => void navigate('/meetings/new'),
          }}
        >
          {t('today.tasks.empty')}
        </EmptyState>
      )}
      {groups.map(({ kind, tasks: ofKind }) => (
        <div key={kind} className="today-group">
          <h3 className={kind === 'late' ? 'late' : undefined}>{title(kind)}</h3>
          <ul>
            {ofKind.map((task) => (
              <TaskRow
                key={taskKey(task)}
                task={task}
                today={today}
                isCurrent={task === current}
                onPoint={() => setAt(tasks.indexOf(task))}
                onAct={() => void navigate(taskPath(task))}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function TaskTitle({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  return (
    <div className="today-title">
      <h2>{t('today.tasks.title')}</h2>
      {count > 0 && (
        <>
          <span className="muted">{t('today.tasks.count', { count })}</span>
          <span className="today-title-end key-hint muted">
            <Keys of="j" />
            <Keys of="k" />
            {t('today.tasks.browse')}
            <Keys of="Enter" />
            {t('today.tasks.act')}
          </span>
        </>
      )}
    </div>
  )
}

const icons = {
  INVITATION: IconMail,
  DOCUMENTS: IconSend,
  REMINDER: IconBell,
  MINUTES: IconFileText,
  ADOPTION: IconChevronRight,
} as const satisfies Readonly<Record<StepCode, typeof IconMail>>

type TaskRowProps = {
  readonly task: Task
  readonly today: IsoDate
  readonly isCurrent: boolean
  readonly onPoint: () => void
  readonly onAct: () => void
}

function TaskRow({ task, today, isCurrent, onPoint, onAct }: TaskRowProps) {
  const { t } = useTranslation()
  const { shortDay, numericDay } = useFormats()
  const Shape = icons[task.step]
  const facts = [
    task.meetingReference,
    shortDay(task.day),
    ...(task.isRestricted ? [t('today.tasks.restricted')] : []),
  ]
  const due = t('today.tasks.due', { delay: task.delay, day: numericDay(task.dueOn).slice(0, 5) })
  return (
    <li className="today-task" aria-current={isCurrent ? 'true' : undefined}>
      <span className="today-task-text">
        <span className="today-task-title ellipsis">{t(`today.step.${task.step}`)}</span>
        <span className="secondary ellipsis" title={task.bodyName}>
          {facts.join(', ')} · {due}
        </span>
      </span>
      <DueWord task={task} today={today} />
      <Button
        className="today-task-act"
        variant={isCurrent ? 'filled' : 'default'}
        leftSection={<Shape size={16} stroke={1.6} />}
        onFocus={onPoint}
        onClick={onAct}
      >
        {t(`today.act.${task.step}`)}
        <span className="unseen">
          , {t(`today.step.${task.step}`)}, {task.meetingReference}
        </span>
      </Button>
    </li>
  )
}

/** How late, or when: «+ 5 j», «demain», «mar. 24». */
function DueWord({ task, today }: Pick<TaskRowProps, 'task' | 'today'>) {
  const { t } = useTranslation()
  const { shortDay } = useFormats()
  if (task.daysLate > 0) return <DaysLate days={task.daysLate} withGlyph />
  const inDays = diffDays(today, task.dueOn)
  if (inDays > 1) return <span className="muted numeric">{shortDay(task.dueOn)}</span>
  return (
    <strong className="numeric">
      <Warning>{t(inDays === 1 ? 'today.tasks.tomorrow' : 'today.tasks.today')}</Warning>
    </strong>
  )
}
