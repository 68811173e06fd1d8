// A case that the demo's instructor is writing after the pattern of a shipped one: its message is new, one branch is missing.
import { beginDraft, readBody } from '#app/features/practice/case-draft.server.ts'
import { asObject, withValue } from '#app/features/practice/case-form-field.ts'
import type { Database } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'

export async function seedCaseDrafts(database: Database, { now }: { now: Date }): Promise<void> {
  const author = await database.user.findUnique({
    where: { email: castEmail('instructor') },
    select: { id: true },
  })
  if (!author) return
  const at = new Date(now.getTime() - 2 * 86_400_000)
  const title = 'Холодно в классе первоклассников'
  const from = 's01-cold-radiators'
  const draftId = await beginDraft({ userId: author.id }, { title, from }, { now: at, on: database })
  if (!draftId) return
  const { body } = await database.caseDraft.findUniqueOrThrow({ where: { id: draftId } })
  let draft = readBody(body)
  for (const [place, value] of changes) draft = asObject(withValue(draft, [place], value))
  // Not written yet: what the heating network answers.
  draft = asObject(withValue(draft, ['route', 'options', 2, 'consequence'], undefined))
  draft = asObject(
    withValue(draft, ['citizen'], { initials: 'М. К.', name: 'Марина', about: 'мама первоклассника' }),
  )
  await database.caseDraft.update({
    where: { id: draftId },
    data: { body: JSON.stringify(draft), checkedAt: at },
  })
}

/** A place of the draft and what its author has put there so far. */
const changes: [place: string, value: string | undefined][] = [
  [
    'message',
    'Вторую неделю дети сидят в классе в куртках. Учительница говорит: «Терпите, топят». Сколько терпеть?',
  ],
  ['theme', 'education'],
  ['situation', undefined],
  ['history', undefined],
  ['attachments', undefined],
]
