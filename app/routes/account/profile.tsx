// «/account»: who I am here: names, zone, posts.
import { parseForm } from '#app/lib/parse-form.ts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { ProfileForm } from '#app/features/identity/profile-form.tsx'
import { profileSchema } from '#app/features/identity/profile.schema.ts'
import { saveProfile } from '#app/features/identity/profile.server.ts'
import { requireSignedIn } from '#app/features/identity/viewer.server.ts'
import { PostLine } from '#app/features/organisations/post-line.tsx'
import { listPostHistory } from '#app/features/organisations/post-history.server.ts'
import { answerOffer, listOffers } from '#app/features/organisations/post-offer.server.ts'
import { OfferedPosts } from '#app/features/organisations/offered-posts.tsx'
import { homeTimeZone } from '#app/features/organisations/posts.server.ts'
import { zoneName } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { fullName } from '#app/lib/russian.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Профиль — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(request)
  const { email, surname, givenName, patronymic, timeZone, userId } = viewer
  const [posts, offers, zone] = await Promise.all([
    listPostHistory(userId),
    listOffers(userId),
    homeTimeZone(userId),
  ])
  return {
    email,
    profile: { surname, givenName, patronymic, timeZone },
    posts,
    offers,
    homeZone: zoneName(zone),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireSignedIn(request)
  const form = await request.formData()
  const [agreed, declined] = [form.get('agree'), form.get('decline')]
  const answered = agreed ?? declined
  if (typeof answered === 'string') {
    await answerOffer(viewer.userId, { id: answered, agrees: agreed !== null })
    return redirect('/account', { headers: { 'Set-Cookie': flashCookie('answered') } })
  }
  const submission = parseForm(form, { schema: profileSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  await saveProfile(viewer, submission.value)
  return redirect('/account?saved')
}

export const clientAction = keepingForm(formTrouble)

export default function Profile() {
  const { email, profile, posts, offers, homeZone } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const saved = useSearchParams()[0].has('saved') && !lastResult
  return (
    <Page>
      <PageHeader title={fullName(profile)} lead={<span className="wrap-anywhere">{email}</span>} />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card aria-labelledby="names">
          <h2 id="names" className="mb-4">
            Имя и время
          </h2>
          {saved ? (
            <div className="mb-5">
              <Notice tone="pine" live>
                Сохранено.
              </Notice>
            </div>
          ) : null}
          <ProfileForm lastResult={lastResult} profile={profile} homeZone={homeZone} />
        </Card>
        <section aria-labelledby="posts">
          <h2 id="posts">Должности</h2>
          <OfferedPosts offers={offers} />
          {posts.length ? (
            <ul className="mt-3 space-y-4">
              {posts.map((post) => (
                <li key={post.id} className="border-l-2 border-line pl-4">
                  <p>
                    <PostLine post={post} />
                  </p>
                </li>
              ))}
            </ul>
          ) : (
            <p className="mt-2 text-ink-2">Должность ещё не указана.</p>
          )}
          <p className="mt-4 text-[0.95rem] text-ink-2">
            Почту и должность меняет администратор: напишите тому, кто Вас пригласил.
          </p>
        </section>
      </div>
    </Page>
  )
}
