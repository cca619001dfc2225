import { useTranslation } from 'react-i18next'
import { HistoryPanel } from '../history/history-panel.tsx'
import { OrganisationField } from './organisation-field.tsx'
import { useOrganisation } from './use-organisation.ts'

/** Who the secretariat is, and who sits at this machine. */
export function OrganisationSection() {
  const { t } = useTranslation()
  const writer = useOrganisation()
  return (
    <>
      <section className="settings-group">
        <div className="settings-grid">
          <OrganisationField writer={writer} field="name" most={200} />
          <OrganisationField writer={writer} field="shortName" most={80} />
          <OrganisationField
            writer={writer}
            field="email"
            most={200}
            hint={t('settings.screen.emailHint')}
          />
          <OrganisationField
            writer={writer}
            field="town"
            most={80}
            hint={t('settings.screen.townHint')}
          />
          <OrganisationField
            writer={writer}
            field="country"
            most={2}
            hint={t('settings.screen.countryHint')}
          />
          <OrganisationField
            writer={writer}
            field="zone"
            most={60}
            hint={t('settings.screen.zoneHint')}
          />
        </div>
      </section>
      <section className="settings-group">
        <h2>{t('settings.screen.you')}</h2>
        <p className="secondary">{t('settings.screen.youHint')}</p>
        <div className="settings-grid">
          <OrganisationField writer={writer} field="userName" most={160} />
          <OrganisationField writer={writer} field="userRole" most={160} />
        </div>
      </section>
      <section className="settings-group">
        <h2>{t('settings.screen.history')}</h2>
        <HistoryPanel table="organisation" id={writer.organisation.id} />
      </section>
    </>
  )
}
