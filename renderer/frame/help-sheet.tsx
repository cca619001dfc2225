import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Command, useOfferedCommands } from '../commands.ts'
import { Keys } from '../ui/keys.tsx'

type HelpSheetProps = { readonly isOpen: boolean; readonly onClose: () => void }

/** Every key that works now, read from the commands themselves: it cannot promise a dead key. */
export function HelpSheet({ isOpen, onClose }: HelpSheetProps) {
  const { t } = useTranslation()
  const commands = useOfferedCommands().filter(({ keys }) => keys !== undefined)
  const inSection = (section: Command['section']) =>
    commands.filter((command) => (command.section ?? 'here') === section)
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('frame.help.title')}
      size={860}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <div className="help-sheet">
        <Shortcuts title={t('frame.help.everywhere')} commands={inSection('everywhere')} />
        <Shortcuts title={t('frame.help.screens')} commands={inSection('screens')} />
        <Shortcuts title={t('frame.help.here')} commands={inSection('here')} />
        <Fixed />
      </div>
      <p className="secondary">{t('frame.help.noSave')}</p>
    </Modal>
  )
}

type ShortcutsProps = {
  readonly title: string
  readonly commands: readonly Pick<Command, 'label' | 'keys'>[]
}

function Shortcuts({ title, commands }: ShortcutsProps) {
  if (commands.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <dl>
        {commands.map(({ label, keys = '' }) => (
          <div key={`${label} ${keys}`}>
            <dt>{label}</dt>
            <dd>
              <Keys of={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Keys of the table and of the fields, which are no commands. */
function Fixed() {
  const { t } = useTranslation()
  return (
    <>
      <Shortcuts
        title={t('frame.help.lists')}
        commands={[
          { label: t('frame.help.rows'), keys: 'ArrowUp+ArrowDown' },
          { label: t('frame.help.open'), keys: 'Enter' },
          { label: t('frame.help.inspect'), keys: 'Space' },
        ]}
      />
      <Shortcuts
        title={t('frame.help.fields')}
        commands={[
          { label: t('frame.help.write'), keys: 'Enter' },
          { label: t('frame.help.revert'), keys: 'Ctrl+Z' },
          { label: t('frame.help.calendar'), keys: 'Alt+ArrowDown' },
        ]}
      />
    </>
  )
}
