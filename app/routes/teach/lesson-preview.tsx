// «/teach/programmes/:versionId/lessons/:lessonKey»: a lesson as a learner will see it; answers go nowhere.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findLesson } from '#app/features/curriculum/outline.ts'
import { getLessonSegments, getOutline } from '#app/features/curriculum/programme.server.ts'
import { SegmentList } from '#app/features/curriculum/segment-list.tsx'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { minutesInWords } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.lesson.title ?? 'Урок'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'instructor', 'admin')
  const { versionId = '', lessonKey = '' } = params
  const outline = await getOutline(versionId)
  const found = outline && findLesson(outline, lessonKey)
  const segments = found && (await getLessonSegments(found.lesson.contentHash))
  if (!segments) throw notFound()
  const lessons = outline.modules.flatMap((module) => module.lessons)
  const at = lessons.findIndex(({ key }) => key === lessonKey)
  const neighbour = (index: number) => {
    const lesson = lessons[index]
    return lesson ? { key: lesson.key, title: lesson.title } : null
  }
  return {
    versionId,
    programme: outline.title,
    lesson: found.lesson,
    segments,
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
  }
}

export default function LessonPreview() {
  const { versionId, programme, lesson, segments, previous, next } = useLoaderData<typeof loader>()
  const base = `/teach/programmes/${versionId}`
  return (
    <Page width="text">
      <PageHeader
        title={lesson.title}
        lead={minutesInWords(lesson.minutes)}
        crumbs={[
          { to: '/teach/programmes', title: 'Программы' },
          { to: base, title: programme },
        ]}
      />
      <Notice tone="sky">Так урок увидит слушатель. Ваши ответы никуда не записываются.</Notice>
      <div className="mt-8">
        {/* The lesson wing's LessonBody comes here once it stands. */}
        <SegmentList segments={segments} fileBase={`/programme-files/${versionId}/`} />
      </div>
      <p className="mt-10 border-l-4 border-pine pl-4 font-serif text-[1.15rem]">{lesson.takeaway}</p>
      <nav aria-label="Соседние уроки" className="mt-8 flex flex-wrap gap-3">
        {previous ? (
          <ButtonLink tone="secondary" to={`${base}/lessons/${previous.key}`}>
            ← {previous.title}
          </ButtonLink>
        ) : null}
        {next ? <ButtonLink to={`${base}/lessons/${next.key}`}>{next.title} →</ButtonLink> : null}
      </nav>
    </Page>
  )
}
