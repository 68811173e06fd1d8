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
  route('learn/:enrolmentId', 'routes/learn/programme.tsx'),
  route('learn/:enrolmentId/tasks/:taskKey', 'routes/learn/task.tsx'),
  route('learn/:enrolmentId/tasks/:taskKey/draft', 'routes/learn/task-draft.ts'),
  // teach
  route('teach', 'routes/teach/teaching.tsx'),
  route('teach/tasks', 'routes/teach/tasks.tsx'),
  route('teach/tasks/:submissionId', 'routes/teach/tasks-review.tsx'),
  route('teach/cohorts', 'routes/teach/cohorts.tsx'),
  route('teach/cohorts/:cohortId', 'routes/teach/cohort.tsx'),
  route('teach/cohorts/:cohortId/learners/:enrolmentId', 'routes/teach/cohort-learner.tsx'),
  // registry
  // admin
] satisfies RouteConfig
