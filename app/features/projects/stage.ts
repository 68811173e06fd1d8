// Rules of a project stage: whose work it is, when it may be handed in, which files it takes, who may decide on it.
import { judgeFile } from '#app/features/curriculum/stored-file.ts'

export const longestStageText = 20_000
export const longestStageRemark = 4_000
const megabyte = 1024 * 1024
export const largestStageFile = 10 * megabyte
/** Said before a large file is sent, too: the server would only cut it off. */
export const tooLargeWords = 'Файл больше 10\u00a0МБ. Уменьшите рисунки или сохраните в PDF.'
export const stageFileKinds = ['pdf', 'docx', 'xlsx', 'pptx', 'png', 'jpg', 'jpeg']

export interface StageOwner {
  enrolmentId: string
  /** Null for who works alone. */
  teamId: string | null
}

/** A stage done one by one has an owner of its own in each member of a team. */
export function ownerKeyOf({ enrolmentId, teamId }: StageOwner, kind: 'team' | 'individual'): string {
  return teamId && kind === 'team' ? `team:${teamId}` : `enrolment:${enrolmentId}`
}

export interface HandedFile {
  name: string
  bytes: Uint8Array
}

export type HandInRefusal = 'locked' | 'accepted' | 'empty'

export const handInRefusals: Record<Exclude<HandInRefusal, 'locked'>, string> = {
  accepted: 'Этот этап уже принят: больше ничего сдавать не нужно.',
  empty: 'Напишите текст или приложите файл.',
}

/** Work that waits may be replaced by a newer version; what is accepted is closed. */
export function decideHandIn(
  stage: { lock: string | null; accepted: boolean },
  work: { text: string; file: HandedFile | null },
): { outcome: 'open' } | { outcome: 'refused'; reason: HandInRefusal } {
  if (stage.accepted) return { outcome: 'refused', reason: 'accepted' }
  if (stage.lock) return { outcome: 'refused', reason: 'locked' }
  if (!work.text && !work.file) return { outcome: 'refused', reason: 'empty' }
  return { outcome: 'open' }
}

/** By what it is called, by how it begins and by its size. */
export function judgeStageFile({ name, bytes }: HandedFile): { mimeType: string } | { refusal: string } {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (!stageFileKinds.includes(extension))
    return { refusal: `Такой файл не принимаем: можно ${stageFileKinds.slice(0, -1).join(', ')}.` }
  if (bytes.length > largestStageFile) return { refusal: tooLargeWords }
  return judgeFile(name, bytes)
}

/** The name a person gave, without a path and without signs that break a header or a folder. */
export function plainFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  const clean = last.replace(/[\u0000-\u001f\u007f"<>|*?:]/g, '').trim()
  const dot = clean.lastIndexOf('.')
  if (clean.length <= 120 || dot < 1) return clean.slice(0, 120) || 'file'
  return clean.slice(0, 120 - (clean.length - dot)) + clean.slice(dot)
}

export type StageDecisionRefusal = 'already-decided' | 'superseded' | 'own-work' | 'day-past'

export const stageDecisionRefusals: Record<StageDecisionRefusal, string> = {
  'already-decided': 'По этой работе уже есть решение: его принял другой преподаватель, пока вы читали.',
  superseded: 'Команда сдала новую версию, пока вы читали. Посмотрите её: эта уже не действует.',
  'own-work': 'Работу своей команды проверяет другой преподаватель.',
  'day-past': 'Срок возврата уже прошёл. Поставьте сегодняшний день или позже.',
}

/** An instructor decides once, on the newest version, and never on work of their own team. */
export function decideStageReview(
  work: { decision: string | null; decided: boolean; userIds: string[] },
  viewer: { userId: string },
  { decision, until, today }: { decision: 'accepted' | 'returned'; until: Date | null; today: Date },
): { outcome: 'open' } | { outcome: 'refused'; reason: StageDecisionRefusal } {
  const refuse = (reason: StageDecisionRefusal) => ({ outcome: 'refused', reason }) as const
  if (work.userIds.includes(viewer.userId)) return refuse('own-work')
  if (work.decision === 'superseded') return refuse('superseded')
  if (work.decided) return refuse('already-decided')
  if (decision === 'returned' && until && until < today) return refuse('day-past')
  return { outcome: 'open' }
}

/** What an owner's newest version means for the members' progress. */
export function stateOfWork(
  newest: { decision: string | null } | null,
): 'submitted' | 'returned' | 'accepted' | null {
  if (!newest) return null
  return newest.decision === 'accepted' || newest.decision === 'returned' ? newest.decision : 'submitted'
}
