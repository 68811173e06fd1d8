// The tabs of the areas that share a page: requests to be forgotten stand in the registry and in the administration.

export interface AreaTab {
  to: string
  title: string
  end?: boolean
}

export interface AreaFrame {
  label: string
  tabs: AreaTab[]
}

export const administration: AreaFrame = {
  label: 'Администрирование',
  tabs: [
    { to: '/admin', title: 'Обзор', end: true },
    { to: '/admin/users', title: 'Люди и роли' },
    { to: '/admin/organisations', title: 'Организации' },
    { to: '/admin/outbox', title: 'Почта' },
    { to: '/admin/operator', title: 'Оператор данных' },
    { to: '/erasures?area=admin', title: 'Удаление данных' },
    { to: '/admin/retention', title: 'Сроки хранения' },
    { to: '/admin/audit', title: 'Журнал действий' },
  ],
}

/** An organiser has one section: a bar of one tab would only take room. */
export function registryOf(may: { registrar: boolean; everywhere: boolean }): AreaFrame {
  return {
    label: 'Учебная часть',
    tabs: [
      { to: '/registry', title: 'Потоки', end: true },
      ...(may.registrar
        ? [
            { to: '/registry/people', title: 'Данные слушателей' },
            { to: '/registry/ready', title: 'К выдаче' },
            { to: '/registry/certificates', title: 'Удостоверения' },
            { to: '/registry/papers', title: 'Документы' },
          ]
        : []),
      ...(may.everywhere
        ? [
            { to: '/registry/frdo', title: 'ФИС ФРДО' },
            { to: '/registry/issuer', title: 'Реквизиты' },
            { to: '/erasures?area=registry', title: 'Удаление данных' },
          ]
        : []),
    ],
  }
}

export type SharedArea = 'admin' | 'registry'

/** The area a shared page was opened from; whoever has one of the roles only is in that one. */
export function sharedArea(asked: string | null, may: { admin: boolean; registrar: boolean }): SharedArea {
  if (!may.admin) return 'registry'
  if (!may.registrar) return 'admin'
  return asked === 'admin' ? 'admin' : 'registry'
}
