import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Conflict, useChangeJournal } from '../change-journal.ts'
import { useFieldWords } from '../history/field-words.ts'

/** Both versions of a record that was changed elsewhere meanwhile; the user keeps either. */
export function ConflictDialog() {
  const { conflict } = useChangeJournal()
  return conflict === null ? null : <Versions conflict={conflict} />
}

function Versions({ conflict }: { readonly conflict: Conflict }) {
  const { t } = useTranslation()
  const words = useFieldWords()
  const { what, current, yours, keepMine, keepTheirs } = conflict
  const fields = Object.keys(yours).filter((field) => words.isShown(field))
  return (
    <Modal
      opened
      onClose={keepTheirs}
      title={t('frame.conflict.title')}
      size={640}
      withCloseButton={false}
    >
      <p>{what}</p>
      <table className="versions">
        <thead>
          <tr>
            <th scope="col">{t('frame.conflict.field')}</th>
            <th scope="col">{t('frame.conflict.theirs')}</th>
            <th scope="col">{t('frame.conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{words.name(field)}</th>
              <td>{words.value(field, current[field])}</td>
              <td>{words.value(field, yours[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="secondary">{t('frame.conflict.nothingElse')}</p>
      <div className="dialog-actions">
        <Button onClick={keepTheirs} data-autofocus>
          {t('frame.conflict.keepTheirs')}
        </Button>
        <Button variant="filled" onClick={keepMine}>
          {t('frame.conflict.keepMine')}
        </Button>
      </div>
    </Modal>
  )
}
