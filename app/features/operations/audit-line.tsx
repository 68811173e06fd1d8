// One entry of the audit log in a table: who, and which object with the way to its whole history.
import { Link } from '@remix-run/react'
import { fullName } from '#app/lib/russian.ts'
import { objectWords } from './audit-object-words.ts'

export interface Actor {
  surname: string
  givenName: string
  patronymic: string | null
}

export function actorWords(actor: Actor | null, actorId: string | null): string {
  if (actor) return fullName(actor)
  return actorId === null ? 'платформа' : 'удалённый человек'
}

export function ObjectLink({ objectType, objectId }: { objectType: string; objectId: string }) {
  return (
    <>
      {objectWords(objectType)}{' '}
      <Link
        to={`/admin/audit?object=${encodeURIComponent(objectId)}`}
        className="inline-block max-w-[min(14rem,100%)] truncate py-1 align-bottom text-[0.85rem]"
        title="Вся история объекта"
      >
        {objectId}
      </Link>
    </>
  )
}
