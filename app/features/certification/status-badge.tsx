// Whether a certificate holds, in a word; a sample says so besides.
import { Badge } from '#app/ui/page.tsx'
import { type CertificateStatus, statusTitles } from './snapshot.ts'

export function StatusBadge({ status, sample }: { status: CertificateStatus; sample: boolean }) {
  return (
    <span className="flex flex-wrap gap-1.5">
      <Badge tone={status === 'valid' ? 'pine' : 'wax'}>{statusTitles[status]}</Badge>
      {sample ? <Badge tone="amber">образец</Badge> : null}
    </span>
  )
}
