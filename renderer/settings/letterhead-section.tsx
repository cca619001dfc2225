import { Button, SegmentedControl } from '@mantine/core'
import { IconPhoto, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { letterheadKinds } from '../../shared/settings.ts'
import { client } from '../client.ts'
import { LinesField } from '../ui/lines-field.tsx'
import { useChange } from '../use-change.ts'
import './letterhead.css'
import { LetterheadPreview } from './letterhead-preview.tsx'
import { type OrganisationWriter, useOrganisation } from './use-organisation.ts'

/** The head and the foot of every document, with the page as it will begin. */
export function LetterheadSection() {
  const { t } = useTranslation()
  const writer = useOrganisation()
  const { organisation, write } = writer
  const isState = organisation.letterheadKind === 'STATE'
  return (
    <div className="settings-beside">
      <div className="settings-stack">
        <SegmentedControl
          aria-label={t('settings.fields.letterheadKind')}
          value={organisation.letterheadKind}
          data={letterheadKinds.map((value) => ({
            value,
            label: t(`settings.letterheadKinds.${value}`),
          }))}
          onChange={(value) => {
            const kind = letterheadKinds.find((candidate) => candidate === value)
            if (kind !== undefined) write({ letterheadKind: kind })
          }}
        />
        <LinesField
          label={t('settings.fields.letterheadLeft')}
          hint={t(isState ? 'settings.screen.leftStateHint' : 'settings.screen.leftOwnHint')}
          value={organisation.letterheadLeft}
          most={12}
          onWrite={(letterheadLeft) => write({ letterheadLeft })}
        />
        <LinesField
          label={t('settings.fields.letterheadRight')}
          hint={t(isState ? 'settings.screen.rightStateHint' : 'settings.screen.rightOwnHint')}
          value={organisation.letterheadRight}
          most={6}
          rows={2}
          onWrite={(letterheadRight) => write({ letterheadRight })}
        />
        <LinesField
          label={t('settings.fields.footerLines')}
          value={organisation.footerLines}
          most={4}
          rows={2}
          onWrite={(footerLines) => write({ footerLines })}
        />
        <LogoChoice writer={writer} />
      </div>
      <LetterheadPreview organisation={organisation} />
    </div>
  )
}

/** The logo: a PNG or JPEG file, replaced or taken away. */
function LogoChoice({ writer }: { readonly writer: OrganisationWriter }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const setLogo = useChange(client.settings.setLogo, { toast: t('settings.screen.logoChanged') })
  const { id, revision, logo } = writer.organisation
  const put = (contentBase64: string | null) =>
    void setLogo.run({ id, seenRevision: revision, contentBase64 })
  return (
    <div>
      <p className="settings-label">{t('settings.screen.logo')}</p>
      <div className="settings-actions">
        <Button leftSection={<IconPhoto size={15} />} onClick={() => input.current?.click()}>
          {t(logo === null ? 'settings.screen.chooseLogo' : 'settings.screen.changeLogo')}
        </Button>
        {logo !== null && (
          <Button leftSection={<IconTrash size={15} />} onClick={() => put(null)}>
            {t('settings.screen.removeLogo')}
          </Button>
        )}
        <span className="secondary">{t('settings.screen.logoHint')}</span>
      </div>
      {setLogo.failure !== null && <p className="settings-refused">{setLogo.failure.what}</p>}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('settings.screen.logo')}
        accept="image/png,image/jpeg"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file !== undefined) void readBase64(file).then(put)
        }}
      />
    </div>
  )
}

async function readBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
