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
  route('programme-files/:versionId/*', 'routes/learn/programme-file.ts'),
  // teach
  route('teach/programmes', 'routes/teach/programmes.tsx'),
  route('teach/programmes/upload', 'routes/teach/programme-upload.tsx'),
  route('teach/programmes/:versionId', 'routes/teach/programme-version.tsx'),
  route('teach/programmes/:versionId/lessons/:lessonKey', 'routes/teach/lesson-preview.tsx'),
  // registry
  // admin
] satisfies RouteConfig
