import { useTranslation } from 'react-i18next'
import { yearOf } from '../../shared/dates.ts'
import { useToday } from '../organisation.ts'
import { LinesField } from '../ui/lines-field.tsx'
import { OrganisationField } from './organisation-field.tsx'
import { useOrganisation } from './use-organisation.ts'

/** Number, signature and copies of the letters. */
export function LettersSection() {
  const { t } = useTranslation()
  const today = useToday()
  const writer = useOrganisation()
  const { organisation, write } = writer
  const example = organisation.letterPattern
    .replace('{seq}', '_____')
    .replace('{year}', String(yearOf(today)))
    .replace('{body}', 'GEC')
  return (
    <>
      <section className="settings-group">
        <h2>{t('settings.screen.numbering')}</h2>
        <div className="settings-grid">
          <OrganisationField
            writer={writer}
            field="letterPattern"
            most={80}
            hint={t('settings.screen.letterPatternHint', { example })}
          />
        </div>
      </section>
      <section className="settings-group">
        <h2>{t('settings.screen.signature')}</h2>
        <div className="settings-grid">
          <OrganisationField writer={writer} field="signatoryName" most={160} />
          <OrganisationField
            writer={writer}
            field="signatoryTitle"
            most={200}
            hint={t('settings.screen.signatoryHint')}
          />
          <LinesField
            label={t('settings.fields.copyLines')}
            hint={t('settings.screen.copyHint')}
            value={organisation.copyLines}
            most={20}
            onWrite={(copyLines) => write({ copyLines })}
          />
        </div>
      </section>
    </>
  )
}
