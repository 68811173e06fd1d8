// The whole screen of a lesson: the module's lessons at the side, the head, the text, the end.
import { Notice, Page } from '#app/ui/page.tsx'
import { LessonBody } from './lesson-body.tsx'
import type { LessonSurroundings } from './lesson-context.tsx'
import { LessonEnd } from './lesson-end.tsx'
import { LessonHeading } from './lesson-heading.tsx'
import { LessonOutline } from './lesson-outline.tsx'
import type { LessonFace, ShownSegment } from './lesson-view.ts'
import { fileAddress, lessonAddress } from './path-addresses.ts'
import { ViewBeacon } from './view-beacon.tsx'
import { PlaceMark, PlaceNotice, useOpeningPlace } from './view-place.tsx'

export interface LessonScreenProps {
  page: LessonFace & { segments: ShownSegment[]; enrolmentId: string; address: string }
  problem: LessonSurroundings['problem']
}

export function LessonScreen({ page, problem }: LessonScreenProps) {
  const { enrolmentId, lessonId, segments, lock, versionId, lesson, address } = page
  const anchors = segments.map(({ anchor }) => anchor)
  const place = useOpeningPlace(page.place, anchors)
  return (
    <Page>
      <div className="lesson-shell">
        <div className="lesson-layout">
          <LessonOutline enrolmentId={enrolmentId} page={page} />
          <article id="lesson-top" className="lesson-column">
            <LessonHeading enrolmentId={enrolmentId} page={page} />
            {lock ? (
              <Notice tone="amber">Этот урок пока закрыт. {lock}</Notice>
            ) : (
              <>
                {place ? <PlaceNotice place={place} /> : null}
                <LessonBody
                  lessonId={lessonId}
                  segments={segments}
                  fileBase={fileAddress(versionId)}
                  problem={problem}
                  marker={place ? { anchor: place, content: <PlaceMark /> } : null}
                />
                <LessonEnd enrolmentId={enrolmentId} page={page} />
                <ViewBeacon
                  url={`${lessonAddress(enrolmentId, lesson.key)}/view`}
                  keptBefore={page.place !== null}
                />
              </>
            )}
            <p className="hidden text-[0.9rem] print:block">Адрес страницы: {address}</p>
          </article>
        </div>
      </div>
    </Page>
  )
}
