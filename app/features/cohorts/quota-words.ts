// Places of the own municipality, said to its coordinator.
import { counted } from '#app/lib/russian.ts'
import type { QuotaLeft } from './quota.ts'

export function quotaWords(quota: QuotaLeft): string {
  if (quota.kind === 'unlimited') return 'Число мест не ограничено, решает организатор'
  if (quota.kind === 'not-allotted') return 'Мест Вашему муниципалитету не выделено'
  const places = counted(quota.places, 'место', 'места', 'мест')
  return quota.left ? `Выделено ${places}, свободно ${quota.left}` : `Выделено ${places}, все заняты`
}
