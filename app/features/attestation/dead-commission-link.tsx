// What somebody sees whose link to a sheet opens nothing.
import { Page, PageHeader } from '#app/ui/page.tsx'

export function DeadCommissionLink() {
  return (
    <Page width="form">
      <PageHeader
        title="Ссылка больше не действует"
        lead="Ссылка для оценки защит действует ограниченное время, и новая отменяет прежнюю. Попросите новую у учебной части."
      />
    </Page>
  )
}
