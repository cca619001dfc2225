import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../shared/decision-register.ts'
import { client } from '../client.ts'
import { Keys } from '../ui/keys.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { useCommands } from '../commands.ts'
import type { RegisterView } from './use-register-view.ts'

type RegisterViewMenuProps = {
  readonly view: RegisterView
  /** Opens a view that was just saved, or the tab after one that was just deleted. */
  readonly onShow: (view: string) => void
}

/** The star: keeps what is asked under a name, renames, updates or deletes the open view. */
export function RegisterViewMenu({ view, onShow }: RegisterViewMenuProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  useCommands([
    {
      id: 'decisions.saveView',
      label: t('register.view.keep'),
      keys: 'Ctrl+Shift+S',
      run: () => setOpen(true),
    },
  ])
  const show = (key: string) => {
    setOpen(false)
    onShow(key)
  }
  const label = view.saved === null ? t('register.view.keep') : t('register.view.own')
  const Star = view.saved === null ? IconStar : IconStarFilled
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={label}>
          <ActionIcon
            className="register-star"
            aria-label={label}
            data-changed={view.isChanged || undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <Star size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="view-menu">
          {view.saved !== null && <OpenView view={view} saved={view.saved} onShow={show} />}
          <NewView view={view} onShow={show} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function draftOf(view: RegisterView) {
  const { request, layout, columns } = view
  return {
    query: request.query,
    sortColumn: request.sort,
    sortDirection: request.direction,
    grouping: request.group,
    columnSet: [...columns],
    layout,
  }
}

type OpenViewProps = RegisterViewMenuProps & { readonly saved: DecisionView }

function OpenView({ view, saved, onShow }: OpenViewProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(saved.name)
  const update = useChange(client.decisions.updateView, { toast: t('register.view.updated') })
  const remove = useChange(client.decisions.removeView, {
    toast: t('register.view.removed', { name: saved.name }),
  })
  const { id, revision: seenRevision } = saved
  const write = async (patch: Parameters<typeof update.run>[0]['patch']) => {
    if ((await update.run({ id, seenRevision, patch })) !== null) onShow(id)
  }
  return (
    <form
      className="view-menu-part"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '' && name !== saved.name) void write({ name })
      }}
    >
      <TextInput
        size="xs"
        label={t('register.view.name')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="view-menu-buttons">
        {name !== saved.name && <Button type="submit">{t('register.view.rename')}</Button>}
        {view.isChanged && (
          <Button onClick={() => void write(draftOf(view))}>{t('register.view.update')}</Button>
        )}
        <Button
          onClick={() =>
            void remove.run({ id, seenRevision }).then((done) => done !== null && onShow('open'))
          }
        >
          {t('register.view.remove')}
        </Button>
      </div>
    </form>
  )
}

function NewView({ view, onShow }: RegisterViewMenuProps) {
  const { t } = useTranslation()
  const holder = useFirstFocus<HTMLFormElement>()
  const [name, setName] = useState('')
  const add = useChange(client.decisions.addView, { toast: t('register.view.kept', { name }) })
  const isTaken = view.names.some((other) => other.toLowerCase() === name.trim().toLowerCase())
  const keep = async () => {
    if (name.trim() === '' || isTaken) return
    const kept = await add.run({ draft: { ...draftOf(view), name } })
    if (kept !== null) onShow(kept.id)
  }
  return (
    <form
      className="view-menu-part"
      ref={view.saved === null ? holder : null}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextInput
        size="xs"
        label={t('register.view.newName')}
        placeholder={t('register.view.example')}
        maxLength={60}
        value={name}
        error={isTaken ? t('register.view.taken') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="view-menu-buttons">
        <Button type="submit" variant="filled" rightSection={<Keys of="Enter" />}>
          {t('register.view.save')}
        </Button>
      </div>
    </form>
  )
}
