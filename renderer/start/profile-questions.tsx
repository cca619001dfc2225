import { Autocomplete, Button, TextInput } from '@mantine/core'
import { IconArrowRight, IconFolder } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProfileSummary } from '../../shared/profiles.ts'
import { client } from '../client.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { windowBridge } from '../window-bridge.ts'
import { useOpening } from './use-opening.ts'

/** Three questions, none of them compulsory: the profile answers what is left as it is. */
export function ProfileQuestions({ profile }: { readonly profile: ProfileSummary }) {
  const { t } = useTranslation()
  const [secretariatName, setSecretariatName] = useState(profile.secretariatName)
  const [userName, setUserName] = useState('')
  const [userRole, setUserRole] = useState(profile.roles[0] ?? '')
  const [backupFolder, setBackupFolder] = useState('')
  // One intention, however often it is tried.
  const operationId = useRef(crypto.randomUUID())
  const founding = useOpening(client.profiles.found)
  const found = (answers: { userName: string; userRole: string; backupFolder: string }) =>
    founding.run({
      operationId: operationId.current,
      profile: profile.code,
      secretariatName,
      ...answers,
    })
  return (
    <form
      className="start-form"
      onSubmit={(event) => {
        event.preventDefault()
        found({ userName, userRole, backupFolder })
      }}
    >
      <h2 className="start-heading">{t('frame.start.question.heading')}</h2>
      <p className="secondary">{t('frame.start.question.changeable')}</p>
      <Question number={1} title={t('frame.start.question.name')}>
        <TextInput
          aria-label={t('frame.start.question.name')}
          value={secretariatName}
          maxLength={200}
          onChange={(event) => setSecretariatName(event.currentTarget.value)}
        />
      </Question>
      <Question
        number={2}
        title={t('frame.start.question.you')}
        hint={t('frame.start.question.youHint')}
      >
        <TextInput
          aria-label={t('frame.start.question.yourName')}
          placeholder={t('frame.start.question.yourName')}
          value={userName}
          maxLength={160}
          onChange={(event) => setUserName(event.currentTarget.value)}
        />
        <Autocomplete
          aria-label={t('frame.start.question.yourRole')}
          placeholder={t('frame.start.question.yourRole')}
          data={[...profile.roles]}
          value={userRole}
          maxLength={160}
          onChange={setUserRole}
          filter={({ options }) => options}
        />
      </Question>
      <Question
        number={3}
        title={t('frame.start.question.backup')}
        hint={t('frame.start.question.backupHint')}
      >
        <BackupFolder value={backupFolder} onChange={setBackupFolder} />
      </Question>
      {founding.error !== null && <ErrorNotice error={founding.error} onRetry={founding.retry} />}
      <div className="start-actions">
        <span className="secondary">{t('frame.start.question.duration')}</span>
        <Button
          disabled={founding.isRunning}
          onClick={() => found({ userName: '', userRole: '', backupFolder: '' })}
        >
          {t('frame.start.question.skip')}
        </Button>
        <Button
          type="submit"
          variant="filled"
          loading={founding.isRunning}
          rightSection={<IconArrowRight size={15} stroke={1.6} />}
        >
          {t('frame.start.question.create')}
        </Button>
      </div>
    </form>
  )
}

type QuestionProps = {
  readonly number: number
  readonly title: string
  readonly hint?: string
  readonly children: React.ReactNode
}

function Question({ number, title, hint, children }: QuestionProps) {
  return (
    <fieldset className="start-question">
      <legend>
        <span aria-hidden="true">{number}</span>
        {title}
      </legend>
      {hint !== undefined && <p className="secondary">{hint}</p>}
      <div className="field-row">{children}</div>
    </fieldset>
  )
}

type BackupFolderProps = {
  readonly value: string
  readonly onChange: (folder: string) => void
}

/** In the window a folder is picked; a browser tab, which cannot ask the system, types it. */
function BackupFolder({ value, onChange }: BackupFolderProps) {
  const { t } = useTranslation()
  const bridge = windowBridge()
  const choose = async () => {
    const folder = await bridge?.chooseFolder()
    if (typeof folder === 'string') onChange(folder)
  }
  return (
    <>
      <TextInput
        aria-label={t('frame.start.question.backupFolder')}
        placeholder={t('frame.start.question.backupFolder')}
        leftSection={<IconFolder size={16} stroke={1.6} />}
        value={value}
        maxLength={1000}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {bridge !== null && (
        <Button className="start-choose" onClick={() => void choose()}>
          {t('frame.start.question.chooseFolder')}
        </Button>
      )}
    </>
  )
}
