// Nodes of the tree in a table: what each is, where it hangs, who works there.
import { Link } from '@remix-run/react'
import { counted } from '#app/lib/russian.ts'
import { DataTable } from '#app/ui/table.tsx'
import { kindTitles, type OrganisationKind } from './organisation.ts'

export interface OrganisationShown {
  id: string
  name: string
  kind: OrganisationKind
  headPost: string | null
  above: string
  children: number
  people: number
}

export function OrganisationTable({
  caption,
  lines,
  sort,
}: {
  caption: string
  lines: OrganisationShown[]
  sort: string
}) {
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ id }) => id}
      sort={sort}
      columns={[
        {
          key: 'name',
          title: 'Название',
          sortable: true,
          cell: ({ id, name, above }) => (
            <div className="min-w-56">
              <Link to={`/admin/organisations/${id}`}>{name}</Link>
              {above ? <p className="text-[0.9rem] font-normal text-ink-2">{above}</p> : null}
            </div>
          ),
        },
        {
          key: 'kind',
          title: 'Вид',
          cell: ({ kind, headPost, children }) => (
            <div className="min-w-40">
              <p>{kindTitles[kind]}</p>
              {headPost ? <p className="text-[0.9rem] text-ink-2">во главе: {headPost}</p> : null}
              {children ? (
                <p className="text-[0.9rem] text-ink-2">
                  внутри {counted(children, 'запись', 'записи', 'записей')}
                </p>
              ) : null}
            </div>
          ),
        },
        { key: 'people', title: 'Людей', numeric: true, sortable: true, cell: ({ people }) => people },
      ]}
    />
  )
}
