// /teach/programmes/:versionId/materials: everything printed of a version, by modules, sessions and the project.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { groupsOf, sessionKinds, sessionTitle } from '#app/features/curriculum/material-groups.ts'
import { MaterialGroup, MaterialList, ProjectList } from '#app/features/curriculum/material-list.tsx'
import { teacherReach } from '#app/features/curriculum/material-reach.server.ts'
import { moduleTitle, nameInGroup } from '#app/features/curriculum/material-words.ts'
import { listMaterials } from '#app/features/curriculum/materials.server.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { hasPlatformRole } from '#app/features/identity/viewer.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Материалы для печати — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor', 'organiser', 'admin')
  const found = await listMaterials(teacherReach(viewer, params.versionId ?? ''))
  if (!found) throw notFound()
  const outline = await getOutline(found.versionId)
  const titles = Object.fromEntries(outline?.sessions.map(({ key, title }) => [key, title]) ?? [])
  return { ...found, titles, opensVersion: hasPlatformRole(viewer, 'instructor', 'admin') }
}

export default function TeachMaterialsRoute() {
  const { versionId, programme, materials, titles, opensVersion } = useLoaderData<typeof loader>()
  const version = `/teach/programmes/${versionId}`
  const base = `${version}/materials`
  const modules = groupsOf(materials, 'memo', 'teacher')
  const whole = materials.filter(({ kind }) => kind === 'workbook' || kind === 'glossary')
  return (
    <Page>
      <PageHeader
        title="Материалы для печати"
        lead={programme}
        crumbs={opensVersion ? [{ to: version, title: 'Программа' }] : [{ to: '/registry', title: 'Потоки' }]}
      />
      {materials.length ? null : (
        <EmptyState title="Материалов в этой версии нет">
          Памятки, сценарии и листы загружают вместе с папкой программы.
        </EmptyState>
      )}
      {groupsOf(materials, ...sessionKinds).map(({ subject, materials: own }) => (
        <MaterialGroup
          key={subject}
          id={subject}
          title={sessionTitle(subject, titles)}
          note="Сценарий и слова — ведущему, листы и карточки — на столы."
          action={<Archive to={`${base}/${subject}.zip`}>Скачать всё для печати (ZIP)</Archive>}
        >
          <MaterialList materials={own} base={base} name={nameInGroup} />
        </MaterialGroup>
      ))}
      <ProjectList materials={materials} base={base} />
      {whole.length ? (
        <MaterialGroup id="whole" title="Для всей программы">
          <MaterialList materials={whole} base={base} />
        </MaterialGroup>
      ) : null}
      {modules.length ? (
        <MaterialGroup
          id="modules"
          title="Модули"
          note="Памятки видят и слушатели. Заметки видят только преподаватели и организаторы."
          action={<Archive to={`${base}/memos.zip`}>Скачать все памятки (ZIP)</Archive>}
        >
          {modules.map(({ subject, materials: own }) => (
            <section key={subject} aria-labelledby={`module-${subject}`} className="mb-6">
              <h3 id={`module-${subject}`} className="mb-2">
                {own[0] ? moduleTitle(own[0]) : subject}
              </h3>
              <MaterialList materials={own} base={base} name={nameInGroup} />
            </section>
          ))}
        </MaterialGroup>
      ) : null}
    </Page>
  )
}

function Archive({ to, children }: { to: string; children: string }) {
  return (
    <ButtonLink to={to} reloadDocument tone="secondary">
      {children}
    </ButtonLink>
  )
}
