import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryProblem } from '../../shared/decision-register.ts'
import type { RegisterExportRequest } from '../exports/register-request.ts'
import { Page } from '../ui/page-head.tsx'
import { SectionTabs } from '../ui/section-tabs.tsx'
import { QueryLine } from './query-line.tsx'
import type { RegisterAddress } from './register-address.ts'
import { RegisterColumnsMenu } from './register-columns-menu.tsx'
import { RegisterHead } from './register-head.tsx'
import { RegisterOrderMenu } from './register-order-menu.tsx'
import { RegisterViewMenu } from './register-view-menu.tsx'
import type { RegisterView } from './use-register-view.ts'

type RegisterFrameProps = {
  readonly address: RegisterAddress
  readonly view: RegisterView
  readonly problems: readonly QueryProblem[]
  readonly onExport: (request: RegisterExportRequest) => void
  /** ↓ out of the query line. */
  readonly onLeaveQuery: () => void
  readonly inspector?: React.ReactNode
  readonly footer: React.ReactNode
  readonly children: React.ReactNode
}

/** What stands around the register in both of its forms: head, tabs, query line. */
export function RegisterFrame(props: RegisterFrameProps) {
  const { address, view, problems, onLeaveQuery, inspector, footer, children } = props
  const { t } = useTranslation()
  const isTable = view.layout === 'table'
  const [order, setOrder] = useState(0)
  const show = (tab: string) =>
    address.change({ view: tab, query: null, sort: null, group: null, layout: keptLayout(address) })
  return (
    <div className="register-screen">
      <RegisterHead address={address} view={view} onExport={props.onExport} />
      <Page
        isDense
        head={
          <div className="register-tabs">
            <SectionTabs
              label={t('register.tab.label')}
              current={view.tab}
              onChange={show}
              tabs={view.tabs}
            />
            <RegisterViewMenu
              // A view just opened or changed opens its menu afresh.
              key={`${view.saved?.id ?? ''} ${view.saved?.revision ?? 0} ${order}`}
              view={view}
              onShow={(tab) => {
                setOrder(order + 1)
                show(tab)
              }}
            />
          </div>
        }
        bar={
          <QueryLine
            query={view.request.query}
            onChange={(query, isPassing) =>
              address.change({ query, view: view.saved?.id ?? view.tab }, isPassing)
            }
            problems={problems}
            onLeave={onLeaveQuery}
            aside={
              isTable && (
                <>
                  <RegisterOrderMenu
                    sort={view.sort}
                    group={view.request.group}
                    onSort={(sort) => address.change({ sort })}
                    onGroup={(group) => address.change({ group })}
                  />
                  <RegisterColumnsMenu columns={view.columns} onChoose={view.chooseColumns} />
                </>
              )
            }
          />
        }
        inspector={inspector}
        footer={footer}
      >
        {children}
      </Page>
    </div>
  )
}

/** The board stays the board from tab to tab; a saved view brings its own form. */
function keptLayout({ layout, view }: RegisterAddress) {
  return view === null || layout === 'board' ? layout : null
}
