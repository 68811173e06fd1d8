// What belongs to a cohort's project work: a boundary around the area's pages, so that a failure keeps the frame.
import { Outlet } from '@remix-run/react'
import { AreaBoundary } from '#app/ui/area-boundary.tsx'

export default function Area() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <AreaBoundary home={{ to: '/', title: 'На главную' }} />
}
