// The URL space as one table. Each area has its own folder under routes/.
import { index, type RouteConfig, route } from '@remix-run/route-config'

export default [
  // public
  index('routes/public/front-door.tsx'),
  route('display', 'routes/public/display.tsx'),
  route('health', 'routes/public/health.ts'),
  route('bench/empty', 'routes/public/bench-empty.tsx'),
  route('*', 'routes/public/unknown.tsx'),
  // account
  route('login', 'routes/account/login.tsx'),
  route('logout', 'routes/account/logout.ts'),
  route('password/forgot', 'routes/account/forgot.tsx'),
  route('password/reset/:token', 'routes/account/reset.tsx'),
  route('invitation/:token', 'routes/account/invitation.tsx'),
  route('consent', 'routes/account/consent.tsx'),
  // learn
  route('learn', 'routes/learn/home.tsx'),
  route('learn/:enrolmentId/tests/:quizKey', 'routes/learn/quiz-start.tsx'),
  route('learn/:enrolmentId/attempts/:attemptId', 'routes/learn/quiz-attempt.tsx'),
  route('learn/:enrolmentId/attempts/:attemptId/answers', 'routes/learn/quiz-answers.ts'),
  route('learn/:enrolmentId/attempts/:attemptId/overview', 'routes/learn/quiz-overview.tsx'),
  route('learn/:enrolmentId/attempts/:attemptId/results', 'routes/learn/quiz-results.tsx'),
  // teach
  route('teach/statistics', 'routes/teach/quiz-statistics-list.tsx'),
  route('teach/statistics/:versionId/:quizKey', 'routes/teach/quiz-statistics.tsx'),
  // registry
  // admin
] satisfies RouteConfig
