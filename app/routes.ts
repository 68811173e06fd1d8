// The URL space as one table. Each area has its own folder under routes/.
import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

export default [
  // public
  index('routes/public/front-door.tsx'),
  route('about-data', 'routes/public/about-data.tsx'),
  route('kit', 'routes/public/kit.tsx'),
  route('display', 'routes/public/display.tsx'),
  route('health', 'routes/public/health.ts'),
  route('bench/empty', 'routes/public/bench-empty.tsx'),
  route('*', 'routes/public/unknown.tsx'),
  route('verify', 'routes/public/verify.tsx'),
  route('verify/:token', 'routes/public/verify-result.tsx'),
  // account
  route('login', 'routes/account/login.tsx'),
  route('logout', 'routes/account/logout.ts'),
  route('password/forgot', 'routes/account/forgot.tsx'),
  route('password/reset/:token', 'routes/account/reset.tsx'),
  route('invitation/:token', 'routes/account/invitation.tsx'),
  route('consent', 'routes/account/consent.tsx'),
  layout('routes/account/area.tsx', [
    route('account', 'routes/account/profile.tsx'),
    route('account/password', 'routes/account/password.tsx'),
    route('account/sign-ins', 'routes/account/sign-ins.tsx'),
    route('account/consents', 'routes/account/consents.tsx'),
  ]),
  // learn
  layout('routes/learn/area.tsx', [
    route('learn/:enrolmentId/certificate', 'routes/learn/certificate.tsx'),
    route('learn/:enrolmentId/certificate.pdf', 'routes/learn/certificate-pdf.ts'),
    route('programme-files/:versionId/*', 'routes/learn/programme-file.ts'),
    route('learn', 'routes/learn/home.tsx'),
    route('learn/:enrolmentId', 'routes/learn/programme.tsx'),
    route('learn/:enrolmentId/tasks/:taskKey', 'routes/learn/task.tsx'),
    route('learn/:enrolmentId/tasks/:taskKey/draft', 'routes/learn/task-draft.ts'),
    route('learn/:enrolmentId/stages/:stageKey', 'routes/learn/stage.tsx'),
    route('learn/:enrolmentId/stages/:stageKey/draft', 'routes/learn/stage-draft.ts'),
    route('learn/:enrolmentId/stages/:stageKey/files/:submissionId', 'routes/learn/stage-file.ts'),
    route('learn/:enrolmentId/lessons/:lessonKey', 'routes/learn/lesson.tsx'),
    route('learn/:enrolmentId/lessons/:lessonKey/view', 'routes/learn/lesson-view.ts'),
    route('learn/:enrolmentId/tests/:quizKey', 'routes/learn/quiz-start.tsx'),
    route('learn/:enrolmentId/attempts/:attemptId', 'routes/learn/quiz-attempt.tsx'),
    route('learn/:enrolmentId/attempts/:attemptId/answers', 'routes/learn/quiz-answers.ts'),
    route('learn/:enrolmentId/attempts/:attemptId/overview', 'routes/learn/quiz-overview.tsx'),
    route('learn/:enrolmentId/attempts/:attemptId/results', 'routes/learn/quiz-results.tsx'),
  ]),
  // teach
  layout('routes/teach/area.tsx', [
    route('teach', 'routes/teach/teaching.tsx'),
    route('teach/tasks', 'routes/teach/tasks.tsx'),
    route('teach/tasks/:submissionId', 'routes/teach/tasks-review.tsx'),
    route('teach/stages', 'routes/teach/stages.tsx'),
    route('teach/stages/:submissionId', 'routes/teach/stage-review.tsx'),
    route('teach/stages/:submissionId/file', 'routes/teach/stage-file.ts'),
    route('teach/cohorts', 'routes/teach/cohorts.tsx'),
    route('teach/cohorts/:cohortId', 'routes/teach/cohort.tsx'),
    route('teach/cohorts/:cohortId/learners/:enrolmentId', 'routes/teach/cohort-learner.tsx'),
    route('teach/statistics', 'routes/teach/quiz-statistics-list.tsx'),
    route('teach/statistics/:versionId/:quizKey', 'routes/teach/quiz-statistics.tsx'),
    route('teach/programmes', 'routes/teach/programmes.tsx'),
    route('teach/programmes/upload', 'routes/teach/programme-upload.tsx'),
    route('teach/programmes/:versionId', 'routes/teach/programme-version.tsx'),
    route('teach/programmes/:versionId/lessons/:lessonKey', 'routes/teach/lesson-preview.tsx'),
  ]),
  // projects
  layout('routes/projects/area.tsx', [route('cohorts/:cohortId/teams', 'routes/projects/teams.tsx')]),
  // day
  layout('routes/day/area.tsx', [
    route('organise/sessions/:sessionId/day', 'routes/day/day-choice.ts'),
    route('organise/sessions/:sessionId/day/:dayId', 'routes/day/day.tsx'),
    route('organise/sessions/:sessionId/day/:dayId/counts', 'routes/day/counts.ts'),
    route('organise/sessions/:sessionId/day/:dayId/screen', 'routes/day/screen.tsx'),
    route('organise/sessions/:sessionId/day/:dayId/screen-code', 'routes/day/screen-code.ts'),
    route('check-in', 'routes/day/check-in-choice.tsx'),
  ]),
  // Beside the area: the code of the address must be looked at before anyone is sent to sign in.
  route('check-in/:dayId', 'routes/day/check-in.tsx'),
  // registry
  route('registry', 'routes/registry/area.tsx', [
    index('routes/registry/cohorts.tsx'),
    route('cohorts/new', 'routes/registry/new-cohort.tsx'),
    route('cohorts/:cohortId', 'routes/registry/cohort.tsx'),
    route('cohorts/:cohortId/invite', 'routes/registry/invite.tsx'),
    route('ready', 'routes/registry/ready.tsx'),
    route('certificates', 'routes/registry/certificates.tsx'),
    route('certificates/:certificateId', 'routes/registry/certificate.tsx'),
    route('issuer', 'routes/registry/issuer.tsx'),
  ]),
  // admin
  layout('routes/admin/area.tsx', [
    route('admin', 'routes/admin/home.tsx'),
    route('admin/operator', 'routes/admin/operator.tsx'),
    route('admin/outbox', 'routes/admin/outbox.tsx'),
    route('admin/outbox/:id', 'routes/admin/mail.tsx'),
    route('admin/users', 'routes/admin/people.tsx'),
    route('admin/users/new', 'routes/admin/new-person.tsx'),
    route('admin/users/:id', 'routes/admin/person.tsx'),
    route('admin/users/:id/names', 'routes/admin/person-names.tsx'),
    route('admin/users/:id/roles', 'routes/admin/person-roles.tsx'),
    route('admin/users/:id/posts', 'routes/admin/person-posts.tsx'),
    route('admin/users/:id/closing', 'routes/admin/person-closing.tsx'),
  ]),
] satisfies RouteConfig
