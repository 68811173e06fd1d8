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
  // learn
  // teach
  // registry
  // admin
] satisfies RouteConfig
