// Checks the properties of one block: only known names, only literals, nothing missing.
import { type Element, type Property } from './lesson-elements.ts'
import { isOwnFile, refuseLink } from './lesson-link.ts'
import type { Report, TreeNode } from './lesson-tree.ts'

export const idPattern = /^[a-z][a-z0-9-]{0,39}$/

export function checkProperties(node: TreeNode, { properties }: Element, report: Report): void {
  const seen = new Set<string>()
  for (const attribute of node.attributes ?? []) {
    const { name = '', value } = attribute
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report(attribute.position ? attribute : node, 'Свойства из выражения {…} запрещены.')
      continue
    }
    const at = attribute.position ? attribute : node
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (seen.has(name)) report(at, `Свойство «${name}» указано дважды.`)
    seen.add(name)
    if (/^on[a-z]/i.test(name)) report(at, `Обработчик событий «${name}» запрещён.`)
    else if (!property) report(at, `У <${node.name}> нет свойства «${name}».`)
    else if (value !== null && typeof value === 'object')
      report(at, `Значение «${name}» пишут в кавычках, выражения {…} запрещены.`)
    else {
      const fault = faultOf(property, name, value ?? null)
      if (fault) report(at, fault)
    }
  }
  for (const [name, property] of Object.entries(properties))
    if (property.required && !seen.has(name)) report(node, `У <${node.name}> нет обязательного «${name}».`)
}

function faultOf({ kind }: Property, name: string, value: string | null): string | null {
  if (kind === 'flag')
    return value === null ? null : `«${name}» пишут без значения: есть имя свойства — значит «да».`
  if (!value?.trim()) return `Значение «${name}» пустое.`
  if (typeof kind !== 'string')
    return kind.includes(value) ? null : `«${name}» бывает только ${kind.join(', ')}.`
  if (kind === 'id' && !idPattern.test(value))
    return `«${name}»: латинские буквы, цифры и дефис, сначала буква, не длиннее 40 знаков.`
  if (kind === 'file' && !isOwnFile(value)) return `«${name}»: путь к файлу программы вида files/имя.svg.`
  if (kind === 'source' && !isOwnFile(value)) {
    if (!/^https:\/\//i.test(value)) return `«${name}»: файл вида files/имя.mp4 или ссылка https://.`
    return refuseLink(value)
  }
  return null
}
