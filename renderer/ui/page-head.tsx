type PageHeadProps = {
  readonly title: React.ReactNode
  /** What stands beside the title in grey: a count, a name. */
  readonly detail?: React.ReactNode
  /** A second line under the title. */
  readonly subtitle?: React.ReactNode
  /** Buttons; the one filled button of the view comes last. */
  readonly actions?: React.ReactNode
}

/** The head of a screen: its title, what it counts, and what can be done from here. */
export function PageHead({ title, detail, subtitle, actions }: PageHeadProps) {
  return (
    <header className="page-head">
      <div className="page-head-text">
        <div className="page-head-line">
          <h1>{title}</h1>
          {detail !== undefined && <span className="page-head-detail">{detail}</span>}
        </div>
        {subtitle !== undefined && <div className="secondary">{subtitle}</div>}
      </div>
      {actions !== undefined && <div className="page-head-actions">{actions}</div>}
    </header>
  )
}

type PageProps = {
  readonly head: React.ReactNode
  /** Under the head, above the panes: tabs, filters. */
  readonly bar?: React.ReactNode
  readonly inspector?: React.ReactNode
  readonly footer?: React.ReactNode
  /** While its inspector is open, the rail gives its words up for the table. */
  readonly isDense?: boolean
  readonly children: React.ReactNode
}

/** The whole of a screen: head, optional bar, main pane with an inspector at its right, key hints. */
export function Page({ head, bar, inspector, footer, isDense = false, children }: PageProps) {
  return (
    <div className={isDense ? 'page page-dense' : 'page'}>
      <div className="page-panes">
        <div className="page-column">
          {head}
          {bar}
          <div className="page-body">{children}</div>
        </div>
        {inspector}
      </div>
      {footer}
    </div>
  )
}
