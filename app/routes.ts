// The URL space as one table. Each area has its own folder under routes/.
import { index, type RouteConfig, route } from '@remix-run/route-config'

export default [
  // public
  index('routes/public/front-door.tsx'),
  route('health', 'routes/public/health.ts'),
  route('bench/empty', 'routes/public/bench-empty.tsx'),
  route('*', 'routes/public/unknown.tsx'),
  // account
  // learn
  route('learn', 'routes/learn/home.tsx'),
  route('learn/:enrolmentId/lessons/:lessonKey', 'routes/learn/lesson.tsx'),
  route('learn/:enrolmentId/lessons/:lessonKey/view', 'routes/learn/lesson-view.ts'),
  // teach
  // registry
  // admin
] satisfies RouteConfig
