// A programme by name where one is chosen among others: two of one title differ by their hours. Pure.
import { counted } from '#app/lib/russian.ts'

export function programmeName({ title, hours }: { title: string; hours: number }): string {
  return `${title}, ${counted(hours, 'час', 'часа', 'часов')}`
}
