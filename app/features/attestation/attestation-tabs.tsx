// The three pages of a cohort's attestation.
import { TabLinks } from '#app/ui/tabs.tsx'

export function AttestationTabs({ cohortId }: { cohortId: string }) {
  const here = `/registry/cohorts/${cohortId}/attestation`
  return (
    <TabLinks
      label="Аттестация"
      tabs={[
        { to: here, title: 'Итоги', end: true },
        { to: `${here}/commission`, title: 'Комиссия' },
        { to: `${here}/defence`, title: 'День защиты' },
      ]}
    />
  )
}
