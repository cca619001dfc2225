import { useTranslation } from 'react-i18next'
import type { Organisation } from '../../shared/settings.ts'

/** The head and the foot of a page as Word will have them: the right order, not the exact inches. */
export function LetterheadPreview({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation()
  const { letterheadKind, letterheadLeft, letterheadRight, footerLines, logo } = organisation
  const isState = letterheadKind === 'STATE'
  const image =
    logo === null ? null : (
      <img className="settings-page-logo" src={logo} alt={t('settings.screen.logo')} />
    )
  return (
    <figure className="settings-desk" aria-label={t('settings.screen.preview')}>
      <div className="settings-page">
        <div className="settings-page-head" data-state={isState}>
          {!isState && image}
          <div className="settings-page-left">
            <Lines lines={letterheadLeft} withDashes={isState} />
          </div>
          {isState && <div>{image}</div>}
          <div className="settings-page-right">
            <Lines lines={letterheadRight} withDashes={isState} />
          </div>
        </div>
        {!isState && <hr className="settings-page-rule" />}
        <div className="settings-page-body" aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
        </div>
        <div className="settings-page-foot">
          {footerLines.map((line, index) => (
            <span key={`${index}:${line}`}>{line}</span>
          ))}
          <span className="settings-page-number">{t('settings.screen.pageNumber')}</span>
        </div>
      </div>
      <figcaption className="secondary">{t('settings.screen.previewNote')}</figcaption>
    </figure>
  )
}

type LinesProps = { readonly lines: readonly string[]; readonly withDashes: boolean }

/** A state letterhead puts dashes between its services. */
function Lines({ lines, withDashes }: LinesProps) {
  return lines.map((line, index) => (
    <span key={`${index}:${line}`} className="settings-page-line">
      {withDashes && index > 0 && <span className="settings-page-dashes">-------------</span>}
      {line}
    </span>
  ))
}
