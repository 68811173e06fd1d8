// /attestation: the commissions in which the person sits. Open to every account: the list is their own.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listOwnCommissions } from '#app/features/attestation/defence-marks.server.ts'
import { requireViewer } from '#app/features/identity/viewer.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Защиты — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const commissions = await listOwnCommissions(viewer)
  return {
    commissions: commissions.map(({ memberId, cohort, slots, startsAt }) => ({
      memberId,
      cohortId: cohort.id,
      name: cohort.name,
      slots,
      when: startsAt && formatDateTime(startsAt, cohort.timeZone),
    })),
  }
}

export default function Commissions() {
  const { commissions } = useLoaderData<typeof loader>()
  return (
    <Page width="text">
      <PageHeader title="Защиты" lead="Потоки, в комиссии которых Вы сидите." />
      {commissions.length ? (
        <ul className="space-y-3">
          {commissions.map(({ memberId, cohortId, name, slots, when }) => (
            <li key={memberId}>
              <Link
                to={`/attestation/${cohortId}`}
                className="block rounded-surface border border-line bg-card px-5 py-4 no-underline hover:border-pine"
              >
                <span className="block font-semibold text-ink">{name}</span>
                <span className="block text-ink-2">
                  {slots
                    ? `${counted(slots, 'защита', 'защиты', 'защит')}, первая ${when ?? ''}`
                    : 'День защиты ещё не назначен.'}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="Защит для оценки нет">
          Если учебная часть включит Вас в комиссию, поток появится здесь.
        </EmptyState>
      )}
    </Page>
  )
}
