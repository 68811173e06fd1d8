// /coordinator/staff/:userId/posts/:postId: corrects a post, moves the person to another own organisation, or lets them go.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { LeaveForm, TransferForm } from '#app/features/organisations/move-forms.tsx'
import { PostChangeForm } from '#app/features/organisations/post-change-form.tsx'
import { changePost } from '#app/features/organisations/post-history.server.ts'
import { postChangeSchema, postEndSchema, transferSchema } from '#app/features/organisations/post.schema.ts'
import { listOwnBodies } from '#app/features/organisations/staff-list.server.ts'
import { findStaff } from '#app/features/organisations/staff-person.server.ts'
import { moveRefusals } from '#app/features/organisations/transfer.ts'
import { leavePost, transferPost } from '#app/features/organisations/transfer.server.ts'
import { dayOf, formatDay } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { fullName } from '#app/lib/russian.ts'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

type Intent = 'change' | 'transfer' | 'leave'

async function postOf(request: Request, params: LoaderFunctionArgs['params']) {
  const viewer = await requireRole(request, 'coordinator')
  const person = await findStaff(viewer, params.userId ?? '')
  const today = dayOf(new Date(), 'Europe/Moscow')
  const post = person?.posts.find(({ id }) => id === params.postId)
  if (!person || !post || (post.endsOn && post.endsOn <= today)) throw notFound()
  return { viewer, person, post, today }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, person, post, today } = await postOf(request, params)
  const bodies = await listOwnBodies(viewer)
  return {
    userId: person.userId,
    name: fullName(person),
    post,
    ends: post.endsOn && formatDay(post.endsOn),
    bodies: bodies.filter(({ value }) => value !== post.organisationId),
    today: today.toISOString().slice(0, 10),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, person, post } = await postOf(request, params)
  const form = await request.formData()
  const intent = readIntent(form.get('intent'))
  form.delete('intent')
  const held = { postId: post.id, userId: person.userId }
  const schema = { change: postChangeSchema, transfer: transferSchema, leave: postEndSchema }[intent]
  const submission = parseForm(form, { schema })
  if (submission.status !== 'success') return data({ intent, reply: submission.reply() }, { status: 422 })
  const value = submission.value
  const answer =
    'organisationId' in value
      ? await transferPost(viewer, held, value)
      : 'onDay' in value
        ? await leavePost(viewer, held, value.onDay)
        : (await changePost(viewer.userId, { id: post.id, userId: person.userId }, value))
          ? ({ outcome: 'moved' } as const)
          : ({ outcome: 'unknown' } as const)
  if (answer.outcome === 'unknown') throw notFound()
  if (answer.outcome === 'refused') {
    const reply = submission.reply({ formErrors: [moveRefusals[answer.reason]] })
    return data({ intent, reply }, { status: 409 })
  }
  const still = await findStaff(viewer, person.userId)
  const back = still ? `/coordinator/staff/${person.userId}` : '/coordinator/staff'
  return redirect(back, { headers: { 'Set-Cookie': flashCookie('saved') } })
}

function readIntent(value: unknown): Intent {
  return value === 'transfer' || value === 'leave' ? value : 'change'
}

export const clientAction = keepingForm((sentence, typed) => ({
  intent: readIntent(typed.get('intent')),
  reply: formTrouble(sentence),
}))

export default function StaffPost() {
  const { userId, name, post, ends, bodies, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const reply = (intent: Intent) => (answer?.intent === intent ? answer.reply : null)
  return (
    <Page width="text" underTabs>
      <PageHeader
        title={post.title}
        lead={`${post.organisation}, с ${formatDay(post.startsOn)}${ends ? ` до ${ends}` : ''}`}
        crumbs={[
          { to: '/coordinator/staff', title: 'Сотрудники' },
          { to: `/coordinator/staff/${userId}`, title: name },
        ]}
      />
      <div className="space-y-6">
        <Card aria-labelledby="change">
          <h2 id="change" className="mb-4">
            Исправить
          </h2>
          <PostChangeForm lastResult={reply('change')} post={post} />
        </Card>
        {ends ? null : (
          <>
            <Card aria-labelledby="transfer">
              <h2 id="transfer">Перевести в другую организацию</h2>
              <p className="mt-1 mb-4 text-ink-2">
                Всё, что человек прошёл на прежнем месте, останется за прежней организацией. Незаконченное
                перейдёт с ним.
              </p>
              <TransferForm lastResult={reply('transfer')} bodies={bodies} post={post} today={today} />
            </Card>
            <Card aria-labelledby="leave">
              <h2 id="leave">Больше не работает здесь</h2>
              <p className="mt-1 mb-4 text-ink-2">
                Если человек уходит в другой муниципалитет, завершите должность здесь. Куратор того
                муниципалитета добавит его у себя по почте, а человек подтвердит. Так никто не видит чужих
                сотрудников.
              </p>
              <LeaveForm lastResult={reply('leave')} title={post.title} today={today} />
            </Card>
          </>
        )}
      </div>
    </Page>
  )
}
