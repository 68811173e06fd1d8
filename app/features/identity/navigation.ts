// What stands in the header for this viewer. A link is offered only where the page would open.
import { hasPlatformRole, hasRole, type Viewer } from './viewer.ts'

export interface NavigationItem {
  to: string
  title: string
  /** Pages outside of it that stand under its tabs. */
  also?: string[]
}

/** Requests to be forgotten stand in the registry and in the administration. */
const sharedPage = '/erasures'

export function navigationOf(viewer: Viewer): NavigationItem[] {
  const items: NavigationItem[] = [{ to: '/learn', title: 'Моё обучение' }]
  if (hasRole(viewer, 'learner', 'instructor')) items.push({ to: '/practice', title: 'Приёмная' })
  if (viewer.hasSessions) items.push({ to: '/sessions', title: 'Сессии' })
  if (hasRole(viewer, 'instructor'))
    items.push({ to: '/teach', title: 'Преподавание' }, { to: '/teach/marking', title: 'Проверка ответов' })
  if (viewer.sitsInCommission) items.push({ to: '/attestation', title: 'Защиты' })
  if (hasRole(viewer, 'registrar', 'organiser')) items.push({ to: '/organise', title: 'Сессии' })
  const keepsRecords = hasPlatformRole(viewer, 'registrar')
  if (hasRole(viewer, 'registrar', 'organiser'))
    items.push({
      ...{ to: '/registry', title: 'Учебная часть' },
      ...(keepsRecords && { also: [sharedPage] }),
    })
  if (hasRole(viewer, 'coordinator')) items.push({ to: '/coordinator', title: 'Мой муниципалитет' })
  if (hasRole(viewer, 'ministry', 'coordinator', 'admin')) items.push({ to: '/oversight', title: 'Охват' })
  if (hasRole(viewer, 'admin'))
    items.push({
      ...{ to: '/admin', title: 'Администрирование' },
      also: [keepsRecords ? `${sharedPage}?area=admin` : sharedPage],
    })
  return items
}

/** The first page of a person: own learning for who learns, else the work of the first role; a ministry's is the roll-out. */
export function frontPageOf(viewer: Viewer): string {
  if (hasRole(viewer, 'ministry')) return '/oversight'
  if (hasRole(viewer, 'learner')) return '/learn'
  if (hasRole(viewer, 'admin')) return '/admin'
  if (hasRole(viewer, 'registrar')) return '/registry'
  if (hasRole(viewer, 'organiser')) return '/organise'
  if (hasRole(viewer, 'coordinator')) return '/coordinator'
  if (hasRole(viewer, 'instructor')) return '/teach'
  return viewer.sitsInCommission ? '/attestation' : '/learn'
}
