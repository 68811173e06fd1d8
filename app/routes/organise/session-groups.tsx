// /organise/sessions/:sessionId/groups: splits the participants into working groups, shows, saves, moves and names.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { GroupBoard } from '#app/features/sessions/group-board.tsx'
import { GroupMoveForm } from '#app/features/sessions/group-move-form.tsx'
import { listGroupPeople, listGroups } from '#app/features/sessions/group-rows.server.ts'
import { groupingNotes, proposedGroups, shownGroups, shownPerson } from '#app/features/sessions/group-view.ts'
import { groupRefusals } from '#app/features/sessions/group-words.ts'
import { GroupingForm, type TypedGrouping, usualGrouping } from '#app/features/sessions/grouping-form.tsx'
import { GroupingPreview } from '#app/features/sessions/grouping-preview.tsx'
import { groupsForm, writePlan } from '#app/features/sessions/groups.schema.ts'
import { movePerson, proposeGroups, renameGroup, saveGroups } from '#app/features/sessions/groups.server.ts'
import { findRunSession } from '#app/features/sessions/series.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Card, EmptyState, Notice } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const found = await findRunSession(viewer, params.sessionId ?? '')
  if (!found) throw notFound()
  const { id, cancelledAt } = found.session
  const [people, groups] = [await listGroupPeople(id), await listGroups(id)]
  return {
    ...shownGroups(groups, people),
    people: people.map(shownPerson),
    here: `/organise/sessions/${id}/groups`,
    open: !cancelledAt,
  }
}

interface Answer {
  error?: string
  moved?: string
  errors?: Record<string, string[] | null>
  typed?: TypedGrouping
  proposal?: { groups: ReturnType<typeof proposedGroups>; notes: string[]; plan: string }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const sessionId = params.sessionId ?? ''
  if (!(await findRunSession(viewer, sessionId))) throw notFound()
  const sent = await request.formData()
  const submission = parseForm(sent, { schema: groupsForm })
  const typed = typedIn(sent)
  if (submission.status !== 'success')
    return data<Answer>({ errors: submission.error ?? {}, typed }, { status: 422 })
  const form = submission.value
  if (form.intent === 'preview' || form.intent === 'again') {
    const [people, names] = [await listGroupPeople(sessionId), await listGroups(sessionId)]
    const seed = form.intent === 'again' ? form.seed + 1 : form.seed
    const grouping = proposeGroups(people, { ...form, seed })
    const groups = proposedGroups(grouping.groups, people, names)
    const proposal = { groups, notes: groupingNotes(grouping, people), plan: writePlan(grouping.groups) }
    return data<Answer>({ proposal, typed: { ...typed, seed: String(seed) } })
  }
  const result =
    form.intent === 'save'
      ? await saveGroups(viewer, { sessionId, plan: form.plan })
      : form.intent === 'rename'
        ? await renameGroup(viewer, { sessionId, ...form })
        : await movePerson(viewer, { sessionId, ...form })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused')
    return data<Answer>({ error: groupRefusals[result.reason] }, { status: 409 })
  if (form.intent === 'move') return data<Answer>({ moved: await movedWords(sessionId, form) })
  return redirect(`/organise/sessions/${sessionId}/groups`, {
    headers: { 'Set-Cookie': flashCookie(form.intent === 'save' ? 'groups-saved' : 'saved') },
  })
}

async function movedWords(sessionId: string, move: { enrolmentId: string; groupId: string }) {
  const [people, groups] = [await listGroupPeople(sessionId), await listGroups(sessionId)]
  const person = people.find(({ id }) => id === move.enrolmentId)
  const group = groups.find(({ id }) => id === move.groupId)
  return person && group ? `${fullName(person)}: теперь группа ${group.number}.` : ''
}

function typedIn(form: FormData): TypedGrouping {
  const text = (name: keyof TypedGrouping) => String(form.get(name) ?? usualGrouping[name])
  return {
    by: text('by'),
    number: text('number'),
    municipalities: text('municipalities'),
    balance: form.get('balance') === 'on',
    seed: text('seed'),
    apart: form.getAll('apart').map(String).filter(Boolean),
  }
}

export const clientAction = keepingForm((error) => ({ error }))

export default function SessionGroups() {
  const { groups, rest, people, here, open } = useLoaderData<typeof loader>()
  const answer: Answer = useActionData<typeof action>() ?? {}
  const busy = useNavigation().state === 'submitting'
  const { proposal, errors = {}, typed = usualGrouping } = answer
  if (!people.length)
    return (
      <EmptyState title="Делить пока некого">
        Группы собирают из участников, у которых есть место. Когда люди запишутся, вернитесь сюда.
      </EmptyState>
    )
  const form = <GroupingForm {...{ people, typed, errors, busy }} primary={!groups.length && !proposal} />
  const splitting = proposal || answer.typed
  return (
    <div className="space-y-8">
      {answer.error ? (
        <Notice tone="wax" live>
          {answer.error}
        </Notice>
      ) : null}
      {answer.moved ? (
        <Notice tone="pine" live>
          {answer.moved}
        </Notice>
      ) : null}
      {proposal ? (
        <GroupingPreview {...proposal} typed={typed} replaces={groups.length > 0} busy={busy} />
      ) : null}
      {groups.length && !proposal ? (
        <>
          <section aria-labelledby="groups-title" className="space-y-5">
            <div className="flex flex-wrap items-start justify-between gap-4">
              <div>
                <h2 id="groups-title">Рабочие группы</h2>
                <p className="mt-1 text-ink-2">
                  {counted(groups.length, 'группа', 'группы', 'групп')},{' '}
                  {counted(people.length, 'участник', 'участника', 'участников')}
                </p>
              </div>
              <ButtonLink to={`${here}/cards.pdf`} reloadDocument>
                Карточки на столы (PDF)
              </ButtonLink>
            </div>
            <GroupBoard groups={groups} rest={rest} />
          </section>
          {open ? <GroupMoveForm {...{ groups, rest, errors, busy }} /> : null}
        </>
      ) : null}
      {open ? (
        <Card aria-label="Разделить на группы">
          {groups.length ? (
            <details open={splitting ? true : undefined}>
              <summary className="inline-flex min-h-11 items-center text-sky underline">
                {proposal ? 'Правила разделения' : 'Разделить заново'}
              </summary>
              <div className="mt-4">{form}</div>
            </details>
          ) : (
            <>
              <h2 className="mb-4">{proposal ? 'Изменить правила' : 'Разделить на группы'}</h2>
              {form}
            </>
          )}
        </Card>
      ) : null}
    </div>
  )
}
