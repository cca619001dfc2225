import { useTranslation } from 'react-i18next'
import {
  appended,
  dayWords,
  replaced,
  stepped,
  steppedDay,
  withKind,
  withLead,
  withoutMark,
} from '../../shared/quick-entry-edit-rules.ts'
import { leadsOf, type Named } from '../../shared/quick-entry-name-rules.ts'
import type { QuickField, QuickMark } from '../../shared/quick-entry-rules.ts'
import { useFormats } from '../ui/formats.ts'
import { namedLabel, useItemChoices } from './decision-choices.ts'
import type { ChipModel } from './quick-chip.tsx'
import type { QuickLine } from './use-quick-entry.ts'

type NameField = 'lead' | 'support' | 'group'

/** The fields of a line as chips: correcting one corrects the line, so that both always agree. */
export function useQuickChips(line: QuickLine, meetingId: string): readonly ChipModel[] {
  const { entry, choices } = line
  const nameChip = useNameChip(line)
  const lead = markOf(line, 'lead')
  const supports = entry.marks.filter(({ field }) => field === 'support')
  const kind = useKindChip(line)
  const due = useDueChip(line)
  const item = useItemChip(line, meetingId)
  return [
    nameChip('lead', lead, 'lead'),
    // One more, empty: the next support, once somebody leads.
    ...(lead === null ? [] : [...supports, null]).map((mark, rank) =>
      nameChip('support', mark, `support-${rank}`),
    ),
    nameChip('group', markOf(line, 'group'), 'group'),
    due,
    item,
    ...(choices.types.length > 1 ? [kind] : []),
  ]
}

function markOf({ entry }: QuickLine, field: QuickField): QuickMark | null {
  return entry.marks.find((mark) => mark.field === field) ?? null
}

function useNameChip(line: QuickLine) {
  const { t } = useTranslation()
  const { text, choices, write } = line
  return (field: NameField, mark: QuickMark | null, key: string): ChipModel => {
    const all = namesFor(field, choices)
    const meant = line.entry.gaps.find((gap) => gap.field === field)?.suggestions ?? []
    const pool = mark === null && meant.length > 0 ? meant : all
    const free = pool.filter(({ id }) => id === mark?.id || !isNamed(line, id))
    const current = all.find(({ id }) => id === mark?.id) ?? null
    const put = (named: Named | null) => {
      if (named !== null) write(withName(line, field, mark, named.code))
    }
    return {
      key,
      label: t(`decisions.quick.field.${field}`),
      value: current?.code ?? null,
      detail: current?.name ?? '',
      isExpected: field === 'lead',
      editor: {
        kind: 'list',
        choices: free.map((named) => ({ value: named.id, label: namedLabel(named) })),
        value: current?.id ?? null,
        choose: (chosen) => put(all.find(({ id }) => id === chosen) ?? null),
      },
      step: (step) => put(stepped(free, current, step)),
      remove: mark === null ? null : () => write(withoutMark(text, mark)),
    }
  }
}

function namesFor(field: NameField, choices: QuickLine['choices']): readonly Named[] {
  if (field === 'group') return choices.groups
  return field === 'lead' ? leadsOf(choices) : choices.institutions
}

function isNamed({ entry }: QuickLine, id: string): boolean {
  return entry.marks.some((mark) => mark.id === id)
}

/** The line with a name in the place of a mark, else of what was not understood, else beside. */
function withName(line: QuickLine, field: NameField, mark: QuickMark | null, code: string) {
  const { text, entry } = line
  const words = `${field === 'group' ? '#' : '@'}${code}`
  const place = mark ?? entry.gaps.find((gap) => gap.field === field)
  if (place !== undefined) return replaced(text, place, words)
  if (field === 'lead') return withLead(text, markOf(line, 'kind')?.end ?? 0, words)
  return appended(text, words)
}

function useDueChip(line: QuickLine): ChipModel {
  const { t } = useTranslation()
  const { shortDay, numericDay, day } = useFormats()
  const { text, entry, choices, write } = line
  const mark = markOf(line, 'due')
  const { dueOn } = entry
  const put = (chosen: NonNullable<typeof dueOn>) => {
    const place = mark ?? entry.gaps.find(({ field }) => field === 'due')
    const words = dayWords(chosen)
    write(place === undefined ? appended(text, words) : replaced(text, place, words))
  }
  const weekday = dueOn === null ? '' : (shortDay(dueOn).split(/\s/u)[0] ?? '')
  return {
    key: 'due',
    label: t('decisions.quick.field.due'),
    value: dueOn === null ? null : `${weekday} ${numericDay(dueOn)}`,
    detail: dueOn === null ? '' : day(dueOn),
    isExpected: true,
    editor: { kind: 'day', near: choices.meetingDay, value: dueOn, choose: put },
    step: (step) => put(steppedDay(dueOn, step, choices.meetingDay)),
    remove: mark === null ? null : () => write(withoutMark(text, mark)),
  }
}

function useKindChip(line: QuickLine): ChipModel {
  const { t } = useTranslation()
  const { text, entry, choices, write } = line
  const { types } = choices
  const mark = markOf(line, 'kind')
  const put = (type: (typeof types)[number] | null) => {
    if (type !== null) write(withKind(text, mark, type.kind, types))
  }
  const current = types.find(({ kind }) => kind === entry.kind) ?? null
  return {
    key: 'kind',
    label: t('decisions.quick.field.kind'),
    value: current?.label ?? null,
    detail: '',
    isExpected: false,
    editor: {
      kind: 'list',
      choices: types.map(({ kind, label }) => ({ value: kind, label })),
      value: entry.kind,
      choose: (chosen) => put(types.find(({ kind }) => kind === chosen) ?? null),
    },
    step: (step) => put(stepped(types, current, step)),
    remove: mark === null ? null : () => write(withoutMark(text, mark)),
  }
}

function useItemChip({ itemId, setItemId }: QuickLine, meetingId: string): ChipModel {
  const { t } = useTranslation()
  const items = useItemChoices(meetingId)
  const current = items.find(({ value }) => value === itemId) ?? null
  return {
    key: 'item',
    label: t('decisions.quick.field.item'),
    value: current?.number ?? null,
    detail: current?.label ?? '',
    isExpected: false,
    editor: { kind: 'list', choices: items, value: itemId, choose: setItemId },
    step: (step) => {
      const next = stepped(items, current, step)
      if (next !== null) setItemId(next.value)
    },
    remove: itemId === null ? null : () => setItemId(null),
  }
}
