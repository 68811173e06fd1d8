// The URL space as one table. Each area has its own folder under routes/.
import { index, layout, type RouteConfig, type RouteConfigEntry, route } from '@remix-run/route-config'

const pages: RouteConfigEntry[] = [
  // public
  index('routes/public/front-door.tsx'),
  route('about-data', 'routes/public/about-data.tsx'),
  route('kit', 'routes/public/kit.tsx'),
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
]

/** The areas with a boundary of their own: a folder under routes/ with an area.tsx around its pages. */
const areas = ['account', 'learn', 'teach', 'registry', 'admin']

const pagesOf = (area: string) => pages.filter(({ file }) => file.startsWith(`routes/${area}/`))
const inAreas = areas.flatMap(pagesOf)

export default [
  ...pages.filter((page) => !inAreas.includes(page)),
  ...areas
    .filter((area) => pagesOf(area).length)
    .map((area) => layout(`routes/${area}/area.tsx`, pagesOf(area))),
] satisfies RouteConfig
