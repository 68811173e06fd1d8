// The frame of the pages of ФИС ФРДО: one heading and three tabs, each a page of its own.
import type { ReactNode } from 'react'
import { Page, PageHeader } from '#app/ui/page.tsx'
import { TabLinks } from '#app/ui/tabs.tsx'

export function FrdoFrame({
  lead,
  waiting,
  actions,
  children,
}: {
  lead: string
  /** How many documents wait to be sent. */
  waiting?: number
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <Page>
      <PageHeader title="ФИС ФРДО" lead={lead} actions={actions} />
      <TabLinks
        label="ФИС ФРДО"
        tabs={[
          { to: '/registry/frdo', title: 'К отправке', end: true, count: waiting },
          { to: '/registry/frdo/batches', title: 'Пакеты' },
          { to: '/registry/frdo/settings', title: 'Настройки' },
        ]}
      />
      {children}
    </Page>
  )
}
