// The letter about a decision on a project stage. Pure: the address comes as an argument.
import { formatDay } from '#app/lib/dates.ts'
import { stopped } from '#app/lib/russian.ts'

export interface DecidedStage {
  name: string
  title: string
  decision: 'accepted' | 'returned'
  remark: string
  until: Date | null
  /** The team's name; null for who works alone. */
  team: string | null
  address: string
  now: Date
}

export function stageSubject({ decision, title }: Pick<DecidedStage, 'decision' | 'title'>): string {
  return decision === 'accepted' ? `Этап принят: ${title}` : `К этапу есть замечание: ${title}`
}

export function stageLetter({
  name,
  title,
  decision,
  remark,
  until,
  team,
  address,
  now,
}: DecidedStage): string {
  const whose = team ? `работу вашей команды («${team}»)` : 'вашу работу'
  const news =
    decision === 'accepted'
      ? `Преподаватель принял ${whose} по этапу «${title}».`
      : `Преподаватель прочитал ${whose} по этапу «${title}» и просит её доработать.`
  const day = decision === 'returned' && until ? stopped(`Ждём новую версию до ${formatDay(until, now)}`) : ''
  const action = decision === 'accepted' ? 'Посмотреть этап' : 'Исправить и сдать снова'
  return [`Здравствуйте, ${name}.`, news, remark, day, `${action}:\n${address}`]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}
