// /registry/papers/templates: which template each kind of paper uses.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { paperKinds, paperWords } from '#app/features/papers/paper-kinds.ts'
import { listTemplates } from '#app/features/papers/template-reads.server.ts'
import { formatDateDigits } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'registrar')
  const own = await listTemplates()
  return {
    rows: paperKinds.map((kind) => {
      const template = own.get(kind)
      return {
        kind,
        title: paperWords[kind].title,
        file: template
          ? `${template.fileName}, с ${formatDateDigits(template.uploadedAt, capitalTimeZone)}`
          : null,
      }
    }),
  }
}

export default function PaperTemplates() {
  const { rows } = useLoaderData<typeof loader>()
  return (
    <Page width="text">
      <PageHeader
        title="Шаблоны документов"
        lead="По ним делают DOCX. Можно загрузить свой, с Вашим бланком и словами."
        crumbs={[{ to: '/registry/papers', title: 'Документы' }]}
      />
      <DataTable
        caption="Шаблоны документов"
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: 'title',
            title: 'Документ',
            cell: ({ kind, title }) => <Link to={`/registry/papers/templates/${kind}`}>{title}</Link>,
          },
          { key: 'file', title: 'Шаблон', cell: ({ file }) => file ?? 'встроенный' },
        ]}
      />
    </Page>
  )
}
