// The commission as it will stand on papers, with a way to take a member out.
import { Form } from '@remix-run/react'
import { fullName } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { Badge } from '#app/ui/page.tsx'
import { commissionRoleTitles, type CommissionRole } from './commission.ts'

export interface ListedMember {
  id: string
  surname: string
  givenName: string
  patronymic: string | null
  post: string
  role: CommissionRole
  email: string | null
  /** Has an account: marks by signing in. */
  account: boolean
  marked: boolean
  /** Until when the link given to the member works; null: there is none. */
  linkUntil: string | null
}

export function CommissionList({ members }: { members: ListedMember[] }) {
  return (
    <ol className="space-y-3">
      {members.map((member) => (
        <li
          key={member.id}
          className="flex flex-wrap items-start justify-between gap-4 rounded-surface border border-line bg-card px-5 py-4"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{fullName(member)}</span>
              <Badge tone={member.role === 'chair' ? 'pine' : 'plain'}>
                {commissionRoleTitles[member.role]}
              </Badge>
            </p>
            <p className="text-ink-2">{member.post}</p>
            {member.role === 'secretary' ? null : (
              <p className="mt-1 text-[0.9rem] text-ink-2">
                {member.account
                  ? 'Оценивает под своей учётной записью.'
                  : member.linkUntil
                    ? `Оценивает по ссылке, она действует до ${member.linkUntil}.`
                    : 'Учётной записи нет: дайте ссылку для оценки.'}
                {member.marked ? ' Уже поставил оценки.' : ''}
              </p>
            )}
          </div>
          <div className="flex flex-wrap gap-3">
            {member.account || member.role === 'secretary' ? null : (
              <Form method="post">
                <input type="hidden" name="intent" value="link" />
                <input type="hidden" name="memberId" value={member.id} />
                <Button tone="secondary" aria-label={`Дать ссылку: ${fullName(member)}`}>
                  {member.linkUntil ? 'Новая ссылка' : 'Дать ссылку'}
                </Button>
              </Form>
            )}
            <Form method="post">
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="memberId" value={member.id} />
              <ConfirmSubmit
                question={`Вывести из комиссии: ${fullName(member)}?`}
                detail={
                  member.marked
                    ? 'Оценки этого человека перестанут считаться. Результаты, которые уже записаны, не изменятся.'
                    : 'Человека можно будет добавить снова.'
                }
                confirm="Вывести"
              >
                Вывести
              </ConfirmSubmit>
            </Form>
          </div>
        </li>
      ))}
    </ol>
  )
}
