// /learn/:enrolmentId/materials: memos, the workbook, the glossary and the project's papers of the learner's version.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import {
  MaterialGroup,
  MaterialList,
  MemoList,
  ProjectList,
} from '#app/features/curriculum/material-list.tsx'
import { learnerReach } from '#app/features/curriculum/material-reach.server.ts'
import { listMaterials } from '#app/features/curriculum/materials.server.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Материалы — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const enrolmentId = params.enrolmentId ?? ''
  const found = await listMaterials(learnerReach(viewer, enrolmentId))
  if (!found) throw notFound()
  return { enrolmentId, programme: found.programme, materials: found.materials }
}

export default function MaterialsRoute() {
  const { enrolmentId, programme, materials } = useLoaderData<typeof loader>()
  const programmeAddress = `/learn/${enrolmentId}`
  const base = `${programmeAddress}/materials`
  const of = (...kinds: string[]) => materials.filter(({ kind }) => kinds.includes(kind))
  return (
    <Page>
      <PageHeader
        title="Материалы"
        lead="То, что стоит держать под рукой: откройте на экране или распечатайте."
        crumbs={[
          { to: '/learn', title: 'Моё обучение' },
          { to: programmeAddress, title: programme },
        ]}
      />
      {materials.length ? null : (
        <EmptyState title="Материалов пока нет">Они появятся здесь вместе с программой.</EmptyState>
      )}
      {of('memo').length ? (
        <MaterialGroup
          id="memos"
          title="Памятки"
          note="Главное из каждого модуля на одной странице. Открыты все, и до урока, и после."
          action={
            <ButtonLink to={`${base}/memos.zip`} reloadDocument tone="secondary">
              Скачать все памятки
            </ButtonLink>
          }
        >
          <MemoList materials={materials} base={base} />
        </MaterialGroup>
      ) : null}
      {of('workbook', 'glossary').length ? (
        <MaterialGroup id="whole" title="Для всей программы">
          <MaterialList materials={of('workbook', 'glossary')} base={base} />
        </MaterialGroup>
      ) : null}
      <ProjectList materials={materials} base={base} />
      <p>
        <Link to={programmeAddress} className="inline-flex min-h-11 items-center">
          ← К программе
        </Link>
      </p>
    </Page>
  )
}
