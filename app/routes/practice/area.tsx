// What a learner opens in «Приёмная»: a boundary around the area's pages.
import { Outlet } from '@remix-run/react'
import { AreaBoundary } from '#app/ui/area-boundary.tsx'

export default function Area() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <AreaBoundary home={{ to: '/practice', title: 'Приёмная' }} />
}
