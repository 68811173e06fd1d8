// The make-up of a lesson and of a module: parts in order, exercises, dialogues with consequences, drawings.
import { type CourseLesson, isBlock, lineOfNode, nodesOf, partsOf, type Passage } from './course-text.ts'
import { answeredElements } from './lesson-elements.ts'
import { childrenNamed, propertyOf, type TreeNode } from './lesson-tree.ts'
import type { Problem } from './problem.ts'

/** Opening situation, wrong and right side by side, rule, exercises, a small action at work, the sentence to keep. */
export function checkParts(lesson: CourseLesson): Problem[] {
  const parts = partsOf(lesson).filter(({ type }) => type !== 'footnoteDefinition')
  const problems: Problem[] = []
  const say = (node: TreeNode | undefined, message: string) =>
    void problems.push({ file: lesson.file, line: node ? lineOfNode(lesson, node) : null, message })
  const isCallout = (kind: string) => (node: TreeNode) =>
    node.name === 'Callout' && propertyOf(node, 'kind') === kind
  const compare = parts.findIndex(({ name }) => name === 'Compare')
  const rule = parts.findIndex(isCallout('rule'))
  const actions = parts.filter(isCallout('action'))
  const exercises = parts.filter(isExercise)

  const [first] = parts
  if (!first || !(first.type === 'paragraph' || first.name === 'Quote'))
    say(first, 'Урок начинают со случая: абзац или <Quote>, а не заголовок и не правило.')
  if (compare === -1) say(undefined, 'Нет <Compare>: покажите рядом, как не надо и как надо.')
  if (compare === 0) say(parts[0], 'Перед <Compare> нужен случай, к которому оно относится.')
  if (rule === -1) say(undefined, 'Нет <Callout kind="rule">: какое правило запомнить?')
  else if (rule < compare)
    say(parts[rule], 'Правило стоит раньше <Compare>: сначала покажите, потом назовите.')
  if (exercises.length < 2)
    say(undefined, `Упражнений ${exercises.length}, а нужно хотя бы два (${answeredElements.join(', ')}).`)
  else if (new Set(exercises.map(({ name }) => name)).size < 2)
    say(exercises[1], 'Все упражнения одного вида: дайте хотя бы два разных.')
  if (exercises.length && !exercises.some((node) => propertyOf(node, 'required') !== undefined))
    say(exercises[0], 'Ни одно упражнение не обязательно: поставьте required у главного.')
  if (actions.length !== 1)
    say(actions[1], `Малых дел (<Callout kind="action">) ${actions.length}, а нужно одно.`)
  else if (parts.at(-1) !== actions[0])
    say(parts.at(-1), 'После малого дела на работе стоит что-то ещё: урок кончают им.')
  if (actions[0] && rule > parts.indexOf(actions[0])) say(parts[rule], 'Правило стоит после малого дела.')
  if (!/[.!?…»]$/.test(lesson.takeaway) || lesson.takeaway.split(/\s+/).length > 25)
    say(undefined, 'takeaway — одно предложение до 25 слов, с точкой в конце.')
  return problems
}

export interface ModulePlan {
  key: string
  file: string
  minutes: number
  /** What the plan gives the module. */
  planned: number
  /** A module of practice has at least two dialogues that end well, half well and badly. */
  practical: boolean
}

export function checkModule(plan: ModulePlan, lessons: CourseLesson[]): Problem[] {
  const problems: Problem[] = []
  const say = (message: string) => void problems.push({ file: plan.file, line: null, message })
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0)
  if (plan.minutes !== plan.planned || minutes !== plan.planned)
    say(`По плану ${plan.planned} минут, в module.yaml ${plan.minutes}, в уроках ${minutes}.`)
  const parts = lessons.flatMap(partsOf)
  const kinds = new Set(parts.filter(isExercise).map(({ name }) => name))
  if (kinds.size < 3) say(`Видов упражнений ${kinds.size} (${[...kinds].join(', ')}), нужно хотя бы три.`)
  const drawings = new Set(
    parts.filter(({ name }) => name === 'Figure').map((figure) => String(propertyOf(figure, 'src'))),
  )
  const drawn = [...drawings].filter((src) => src.endsWith('.svg'))
  if (drawn.length < 2) say(`Рисунков SVG ${drawn.length}, нужно хотя бы два.`)
  const whole = parts.filter(({ name }) => name === 'Dialogue').filter(hasConsequences).length
  if (plan.practical && whole < 2)
    say(`Диалогов с последствиями ${whole}, нужно два: шесть сцен и концы good, partial, bad в каждом.`)
  return problems
}

/** A footnote that nobody refers to is not shown; a reference without its footnote is shown as brackets. */
export function checkReferences(lesson: CourseLesson): Problem[] {
  const notes = nodesOf(lesson.tree, 'footnoteDefinition')
  const used = new Set(nodesOf(lesson.tree, 'footnoteReference').map(({ identifier }) => identifier))
  const texts = nodesOf(lesson.tree, 'text')
  const at = (node: TreeNode, message: string) => ({
    file: lesson.file,
    line: lineOfNode(lesson, node),
    message,
  })
  return [
    ...notes
      .filter(({ identifier }) => !used.has(identifier))
      .map((note) => at(note, `На сноску [^${note.identifier}] никто не ссылается.`)),
    ...texts
      .filter(({ value }) => /\[\^[^\]]*\]/.test(value ?? ''))
      .map((text) => at(text, `Сноски ${/\[\^[^\]]*\]/.exec(text.value ?? '')?.[0]} внизу урока нет.`)),
    ...nodesOf(lesson.tree, 'link')
      .filter(({ url }) => !/^(https?:|mailto:|tel:)/.test(url ?? ''))
      .map((link) => at(link, `Ссылка «${link.url}» никуда не ведёт: назовите урок словами.`)),
  ]
}

/** A phone shows baskets and pairs below each other: «справа» and «левая корзина» point nowhere. */
export function checkPointers(passages: Passage[]): Problem[] {
  return passages
    .filter(({ text, inside }) =>
      inside.includes('Explain')
        ? /(?<!\p{L})(?:справа|слева|(?:лев|прав)(?:ый|ая|ую|ой|ом)(?!\p{L}))/iu.test(text)
        : /(?:лев|прав)\p{L}{2,3} корзин/iu.test(text),
    )
    .map(({ file, line, text }) => ({
      file,
      line,
      message: `На телефоне нет «слева» и «справа», назовите корзину: «${text.slice(0, 60)}…»`,
    }))
}

function isExercise(node: TreeNode): boolean {
  return isBlock(node) && answeredElements.includes(node.name ?? '')
}

function hasConsequences(dialogue: TreeNode): boolean {
  const scenes = childrenNamed(dialogue, 'Scene')
  const ends = new Set(scenes.map((scene) => propertyOf(scene, 'end')))
  return scenes.length >= 6 && ['good', 'partial', 'bad'].every((end) => ends.has(end))
}
