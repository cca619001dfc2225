import { Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/dates.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { DiaryLine } from '../../shared/follow-up.ts'
import { useCommands } from '../commands.ts'
import { useToday } from '../organisation.ts'
import { useFormats } from '../ui/formats.ts'
import { InspectorSection } from '../ui/inspector.tsx'
import { Keys } from '../ui/keys.tsx'
import { type StoryLine, storyOf } from './diary-lines.ts'
import { useEntryWords } from './entry-words.ts'
import { Refusal } from './refusal.tsx'
import { useFollow } from './use-follow.ts'
import { useSaid } from './use-said.ts'
import './sheet.css'

type DiarySectionProps = {
  readonly line: DecisionLine
  readonly diary: readonly DiaryLine[]
}

/** The story of a decision, the newest first; N adds a note in place. */
export function DiarySection({ line, diary }: DiarySectionProps) {
  const { t } = useTranslation()
  const today = useToday()
  const field = useRef<HTMLTextAreaElement>(null)
  const focus = () => field.current?.focus()
  useCommands([{ id: 'followUp.note', label: t('followUp.diary.add'), keys: 'n', run: focus }])
  return (
    <InspectorSection
      title={
        <>
          {t('followUp.diary.title')}{' '}
          <span className="section-count">{storyOf({ line, diary, today }).length}</span>
        </>
      }
      aside={
        <span className="key-hint">
          <Keys of="n" /> {t('followUp.diary.note')}
        </span>
      }
    >
      <NewNote line={line} field={field} />
      <Story line={line} diary={diary} />
    </InspectorSection>
  )
}

type NewNoteProps = {
  readonly line: DecisionLine
  readonly field: React.RefObject<HTMLTextAreaElement | null>
}

/** Entrée writes the note, Maj Entrée starts a line, Échap goes back; half a note waits. */
function NewNote({ line, field }: NewNoteProps) {
  const { t } = useTranslation()
  const { said, say, forget } = useSaid(line.id)
  const following = useFollow({ withToast: false })
  const [isOpen, setOpen] = useState(false)
  const note = said.note ?? ''
  const write = async () => {
    if (note.trim() === '' || following.isRunning) return
    const sheet = await following.follow(line, { note })
    if (sheet !== null) forget()
  }
  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      event.currentTarget.blur()
      event.currentTarget.closest<HTMLElement>('[tabindex], main')?.focus()
    }
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    void write()
  }
  return (
    <div className="diary-new" data-open={isOpen || note !== ''}>
      <Textarea
        ref={field}
        size="xs"
        autosize
        minRows={1}
        maxRows={8}
        maxLength={4000}
        aria-label={t('followUp.diary.add')}
        placeholder={t('followUp.diary.placeholder')}
        value={note}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => say({ note: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      {note !== '' && (
        <p className="diary-hint secondary">
          <Keys of="Enter" /> {t('followUp.diary.write')}
        </p>
      )}
      <Refusal failure={following.refusal} />
    </div>
  )
}

type StoryProps = DiarySectionProps & {
  /** Lines shown before the rest is asked for. */
  readonly few?: number
}

const fewLines = 12

/** The lines alone, for the sheet and for the review. */
export function Story({ line, diary, few = fewLines }: StoryProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [isWhole, setWhole] = useState(false)
  const story = storyOf({ line, diary, today })
  const shown = isWhole ? story : story.slice(0, few)
  return (
    <>
      <ol className="diary">
        {shown.map((entry) => (
          <StoryEntry key={keyOf(entry)} entry={entry} today={today} />
        ))}
      </ol>
      {story.length > shown.length && (
        <button type="button" className="sheet-more" onClick={() => setWhole(true)}>
          {t('followUp.diary.more', { count: story.length - shown.length })}
        </button>
      )}
    </>
  )
}

function keyOf(entry: StoryLine): string {
  return entry.kind === 'said' ? entry.entry.id : `${entry.kind} ${entry.day}`
}

function StoryEntry({ entry, today }: { readonly entry: StoryLine; readonly today: IsoDate }) {
  const { numericDay } = useFormats()
  const words = useEntryWords()
  const { main, changes, who } = words(entry)
  const full = numericDay(entry.day)
  // The year is said where it is another one.
  const short = full.slice(6) === numericDay(today).slice(6) ? full.slice(0, 5) : full
  return (
    <li className="diary-line">
      <span className="diary-day" title={full}>
        {short}
      </span>
      <div>
        <p className="diary-main">{main}</p>
        {changes.map((change) => (
          <p key={change} className="secondary">
            {change}
          </p>
        ))}
        <p className="diary-who">{who}</p>
      </div>
    </li>
  )
}
