// Checks the syntax tree of a lesson: a lesson is text and known blocks, never a program. What is not named here is refused.
import { checkAnswers } from './lesson-answers.ts'
import { answeredElements, type Element, findElement, plainHtml } from './lesson-elements.ts'
import { refuseLink } from './lesson-link.ts'
import { checkProperties } from './lesson-properties.ts'
import { isBlank, isJsx, propertyOf, type Report, type TreeNode } from './lesson-tree.ts'

const plainNodes = new Set(
  'root paragraph text emphasis strong delete inlineCode code break thematicBreak blockquote list listItem table tableRow tableCell heading link linkReference definition footnoteReference footnoteDefinition'.split(
    ' ',
  ),
)
const wordNodes = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break'])
const deepest = 40

export interface Glossary {
  has(slug: string): boolean
}

interface Around {
  parent: TreeNode | null
  /** The nearest block around. */
  block: TreeNode | null
  element: Element | null
  depth: number
  inTerm: boolean
}

export function checkLesson(root: TreeNode, glossary: Glossary, report: Report): void {
  const ids = new Set<string>()
  let lastHeading = 1

  const visit = (node: TreeNode, around: Around): void => {
    if (around.depth > deepest) return report(node, 'Слишком глубокая вложенность.')
    if (isJsx(node)) return visitElement(node, around)
    const refusal = refuseNode(node)
    if (refusal) return report(node, refusal)
    if (node.type === 'heading') checkHeading(node, around)
    if (node.url !== undefined) {
      const fault = refuseLink(node.url)
      if (fault) report(node, fault)
    }
    if (around.element && !isBlank(node)) checkPlace(node, around, report)
    descend(node, { ...around, parent: node })
  }

  const descend = (node: TreeNode, around: Omit<Around, 'depth'> & { depth: number }) => {
    for (const child of node.children ?? []) visit(child, { ...around, depth: around.depth + 1 })
  }

  const checkHeading = (node: TreeNode, { parent }: Around) => {
    const depth = node.depth ?? 1
    if (parent?.type !== 'root') report(node, 'Заголовок стоит только в самом тексте урока, не внутри блока.')
    else if (depth === 1) report(node, 'Заголовки в тексте начинаются с ##: название урока стоит в title.')
    else if (depth > lastHeading + 1)
      report(node, `Пропущен уровень заголовка: нужен ${'#'.repeat(lastHeading + 1)}.`)
    lastHeading = Math.max(depth, 2)
  }

  const visitElement = (node: TreeNode, around: Around): void => {
    const name = node.name ?? null
    if (name === 'Term') return visitTerm(node, around)
    if (name !== null && plainHtml.includes(name)) {
      if (node.attributes?.length) checkProperties(node, { properties: {}, inside: null }, report)
      if (around.element) checkPlace(node, around, report)
      return descend(node, { ...around, parent: node })
    }
    const element = findElement(name)
    if (!element) {
      report(node, name === null ? 'Пустой тег <> запрещён.' : `Неизвестный блок <${name}>.`)
      checkHandlers(node, report)
      return descend(node, { ...around, parent: node })
    }
    checkProperties(node, element, report)
    checkStanding(node, element, around, report)
    if (answeredElements.includes(node.name ?? '')) {
      const id = propertyOf(node, 'id')
      if (typeof id === 'string' && ids.has(id)) report(node, `id «${id}» уже есть в этом уроке.`)
      if (typeof id === 'string') ids.add(id)
    }
    checkContents(node, element, report)
    checkAnswers(node, report)
    descend(node, { ...around, parent: node, block: node, element })
  }

  const visitTerm = (node: TreeNode, around: Around): void => {
    checkProperties(node, { properties: { slug: { kind: 'id', required: true } }, inside: null }, report)
    const slug = propertyOf(node, 'slug')
    if (typeof slug === 'string' && !glossary.has(slug)) report(node, `Слова «${slug}» нет в glossary.yaml.`)
    if (node.type === 'mdxJsxFlowElement') report(node, '<Term> ставят внутри строки, вокруг слова.')
    if (around.inTerm) report(node, '<Term> внутри <Term> не ставят.')
    if (around.parent?.type === 'link') report(node, '<Term> внутри ссылки не ставят.')
    if (around.element?.inline) report(node, `<Term> внутри <${around.block?.name}> не ставят.`)
    else if (around.element) checkPlace(node, around, report)
    descend(node, { ...around, parent: node, inTerm: true })
  }

  visit(root, { parent: null, block: null, element: null, depth: 0, inTerm: false })
}

function refuseNode(node: TreeNode): string | null {
  if (node.type === 'mdxjsEsm') return 'import и export в уроке запрещены.'
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return 'Выражения в фигурных скобках запрещены.'
  if (node.type === 'image' || node.type === 'imageReference') return 'Рисунок ставят блоком <Figure>.'
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return 'Список с отметками ставят блоком <Checklist>.'
  if (node.type === 'text' && /\[\^[^\]\s]+\]/.test(node.value ?? '')) return 'У сноски нет текста.'
  return plainNodes.has(node.type) ? null : `Так в уроке писать нельзя (${node.type}).`
}

function checkHandlers(node: TreeNode, report: Report): void {
  for (const { name = '', ...attribute } of node.attributes ?? [])
    if (/^on[a-z]/i.test(name))
      report(attribute.position ? attribute : node, `Обработчик событий «${name}» запрещён.`)
}

/** Text may stand only where the block holds text; inside answers only words. */
function checkPlace(node: TreeNode, { parent, block, element }: Around, report: Report): void {
  if (!element || !block) return
  if (!element.texts && parent === block)
    report(node, `Внутри <${block.name}> может стоять только ${namesOf(element)}.`)
  else if (element.inline && !isJsx(node) && !isWords(node, parent, block))
    report(node, `Внутри <${block.name}> могут стоять только слова, без списков и абзацев.`)
}

function isWords(node: TreeNode, parent: TreeNode | null, block: TreeNode): boolean {
  if (wordNodes.has(node.type)) return true
  const only = block.children?.filter((child) => !isBlank(child)).length === 1
  return node.type === 'paragraph' && parent === block && only
}

function checkStanding(node: TreeNode, element: Element, around: Around, report: Report): void {
  if (element.inside === null) {
    if (around.block) report(node, `<${node.name}> стоит отдельно, а не внутри <${around.block.name}>.`)
    else if (around.parent?.type !== 'root')
      report(node, `<${node.name}> стоит отдельно, с пустой строкой до и после.`)
    return
  }
  const wanted = element.inside.split('|')
  if (around.parent !== around.block || !wanted.includes(around.block?.name ?? ''))
    report(node, `<${node.name}> ставят прямо внутри ${wanted.map((name) => `<${name}>`).join(' или ')}.`)
}

function checkContents(node: TreeNode, element: Element, report: Report): void {
  const children = node.children?.filter((child) => !isBlank(child)) ?? []
  for (const [name, least] of Object.entries(element.holds ?? {})) {
    const count = children.filter((child) => child.name === name).length
    if (count < least) report(node, `В <${node.name}> нужно не меньше ${least} <${name}>, есть ${count}.`)
    if (['Before', 'After', 'Why', 'Explain'].includes(name) && count > 1)
      report(node, `В <${node.name}> может быть один <${name}>.`)
  }
  const own = children.filter((child) => !Object.hasOwn(element.holds ?? {}, child.name ?? ''))
  if (element.texts && own.length === 0) report(node, `<${node.name}> пуст: нужен текст.`)
  if (!element.texts && !element.holds && children.length)
    report(node, `<${node.name}> пишут без содержания.`)
}

function namesOf(element: Element): string {
  return Object.keys(element.holds ?? {})
    .map((name) => `<${name}>`)
    .join(', ')
}
