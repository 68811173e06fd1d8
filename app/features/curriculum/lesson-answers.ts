// Checks that a block with an answer can be answered: right options, pairs that differ, a dialogue that ends.
import { checkDialogue } from './dialogue-graph.ts'
import { childrenNamed, propertyOf, type Report, textOf, type TreeNode } from './lesson-tree.ts'

export function checkAnswers(node: TreeNode, report: Report): void {
  if (node.name === 'Choice') checkChoice(node, report)
  if (node.name === 'Match') checkMatch(node, report)
  if (node.name === 'Sort') checkSort(node, report)
  if (node.name === 'Dialogue') checkScenes(node, report)
}

function checkChoice(node: TreeNode, report: Report): void {
  const right = childrenNamed(node, 'Option').filter((option) => propertyOf(option, 'correct')).length
  if (propertyOf(node, 'multiple')) {
    if (right === 0) report(node, 'Ни один вариант не отмечен как correct.')
  } else if (right !== 1) {
    report(node, `Верный вариант должен быть один, отмечено ${right}. Несколько — со свойством multiple.`)
  }
}

function checkMatch(node: TreeNode, report: Report): void {
  const pairs = childrenNamed(node, 'Pair')
  repeated(pairs, (pair) => String(propertyOf(pair, 'left'))).forEach((pair) =>
    report(pair, 'Такая левая часть уже есть.'),
  )
  if (new Set(pairs.map((pair) => propertyOf(pair, 'right'))).size < 2)
    report(node, 'Правые части одинаковы: соединять нечего.')
}

function checkSort(node: TreeNode, report: Report): void {
  const buckets = childrenNamed(node, 'Bucket')
  repeated(buckets, (bucket) => String(propertyOf(bucket, 'title'))).forEach((bucket) =>
    report(bucket, 'Корзина с таким названием уже есть.'),
  )
  const cards = buckets.flatMap((bucket) => childrenNamed(bucket, 'Card'))
  repeated(cards, (card) => textOf(card).trim()).forEach((card) =>
    report(card, 'Такая карточка уже лежит в корзине.'),
  )
}

function checkScenes(node: TreeNode, report: Report): void {
  const scenes = childrenNamed(node, 'Scene')
  repeated(scenes, (scene) => String(propertyOf(scene, 'id'))).forEach((scene) =>
    report(scene, `Сцена «${String(propertyOf(scene, 'id'))}» уже есть.`),
  )
  const links = scenes.map((scene) => ({
    id: String(propertyOf(scene, 'id')),
    ends: propertyOf(scene, 'end') !== undefined,
    to: childrenNamed(scene, 'Reply').map((reply) => String(propertyOf(reply, 'to'))),
  }))
  for (const { scene, message } of checkDialogue(String(propertyOf(node, 'start')), links))
    report(scenes.find((candidate) => propertyOf(candidate, 'id') === scene) ?? node, message)
}

function repeated<T>(items: T[], key: (item: T) => string): T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const known = seen.has(key(item))
    seen.add(key(item))
    return known
  })
}
