// «/teach/programmes/:versionId/lessons/:lessonKey»: a lesson as a learner will see it; answers go nowhere.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { findLesson } from '#app/features/curriculum/outline.ts'
import { getLessonSegments, getOutline } from '#app/features/curriculum/programme.server.ts'
import { rightAnswers } from '#app/features/curriculum/right-answers.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { LessonBody } from '#app/features/learning/lesson-body.tsx'
import { showSegments } from '#app/features/learning/lesson-view.ts'
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
  const solved = new URL(request.url).searchParams.get('answers') === 'shown'
  return {
    versionId,
    programme: outline.title,
    lesson: found.lesson,
    solved,
    segments: showSegments(segments, solved ? rightAnswers(segments) : new Map()),
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
  }
}

export default function LessonPreview() {
  const { versionId, programme, lesson, segments, solved, previous, next } = useLoaderData<typeof loader>()
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
      <Notice tone="sky">
        <p>
          {solved
            ? 'Показаны верные ответы и пояснения.'
            : 'Так урок увидит слушатель. В просмотре ответы не принимаются и не записываются.'}{' '}
          <Link to={solved ? '?' : '?answers=shown'} replace preventScrollReset>
            {solved ? 'Показать глазами слушателя' : 'Показать верные ответы'}
          </Link>
        </p>
      </Notice>
      <div className="mt-8">
        <LessonBody
          key={`${lesson.id}-${solved}`}
          lessonId={lesson.id}
          segments={segments}
          fileBase={`/programme-files/${versionId}/`}
          answering={false}
        />
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
