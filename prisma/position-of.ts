// Which group a fictional post of the demo belongs to, by its title. Real registers name each post; this is for the cast.
import type { PositionFacts } from '#app/features/organisations/position-facts.ts'
import type { PositionGroup } from '#app/features/organisations/position.ts'

const groups: [RegExp, PositionGroup][] = [
  [/МФЦ|преподаватель|аналитик|организатор|учебной части|администратор платформы|методист/i, 'other'],
  [/^глава|управляющ|^министр/i, 'highest'],
  [/заместитель (главы|министра)/i, 'highest'],
  [/начальник управления|заместитель начальника управления|директор/i, 'chief'],
  [/начальник|заведующ|руководитель/i, 'chief'],
  [/консультант|советник/i, 'leading'],
  [/главный специалист/i, 'leading'],
  [/ведущий специалист|старший/i, 'senior'],
  [/специалист|инспектор/i, 'senior'],
]

/** `civil`: of a region's body; only its service has categories. */
export function positionOf(title: string, { civil }: { civil: boolean }): PositionFacts {
  const positionGroup = groups.find(([sign]) => sign.test(title))?.[1] ?? 'junior'
  const heads = /глава|министр|начальник|заместитель|заведующ|руководитель|директор/i.test(title)
  const category = civil && positionGroup !== 'other' ? (heads ? 'heads' : 'specialists') : null
  const citizenFacing = /обращени|граждан|социальн|МФЦ|приём|общ(ий|его) отдел|образовани/i.test(title)
  return { category, positionGroup, citizenFacing }
}
