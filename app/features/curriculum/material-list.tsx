// Lists of printed materials: a row for each, with its page and its PDF.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { MaterialFace } from './material.ts'
import { groupsOf } from './material-groups.ts'
import { moduleTitle, paperFacts } from './material-words.ts'

export type ListedMaterial = MaterialFace & { pages: number; bytes: number }

interface ListProps {
  materials: ListedMaterial[]
  /** Address of the list; a material's page and PDF stand below it. */
  base: string
  name?: (material: ListedMaterial) => string
}

export function MaterialList({ materials, base, name = ({ title }) => title }: ListProps) {
  return (
    <ul className="border-t border-line">
      {materials.map((material) => (
        <li
          key={material.key}
          className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line py-1.5"
        >
          <div className="min-w-0 basis-80 grow">
            <Link to={`${base}/${material.key}`} className="inline-flex min-h-11 items-center text-ink">
              {name(material)}
            </Link>
            {material.detail.copies ? (
              <span className="block pb-1.5 text-[0.9rem] text-ink-2">{material.detail.copies}</span>
            ) : null}
          </div>
          <a
            href={`${base}/${material.key}.pdf`}
            aria-label={`PDF: ${name(material)}, ${paperFacts(material)}`}
            className="inline-flex min-h-11 items-center gap-x-3 text-[0.95rem] no-underline"
          >
            <span className="text-ink-2">{paperFacts(material)}</span>
            <span className="font-semibold text-sky underline">PDF</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

export function MaterialGroup({
  id,
  title,
  note,
  action,
  children,
}: {
  id: string
  title: string
  note?: string
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="mb-10">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="max-w-2xl">
          <h2 id={id}>{title}</h2>
          {note ? <p className="mt-1 text-ink-2">{note}</p> : null}
        </div>
        {action}
      </div>
      {children}
    </section>
  )
}

export function ProjectList({ materials, base }: ListProps) {
  const stages = groupsOf(materials, 'project', 'sample')
  if (!stages.length) return null
  return (
    <MaterialGroup
      id="project"
      title="Командный проект"
      note="Инструкция к каждому этапу и примеры: как получается хорошо и где обычно ошибаются."
    >
      <MaterialList materials={stages.flatMap((stage) => stage.materials)} base={base} />
    </MaterialGroup>
  )
}

export function MemoList({ materials, base }: ListProps) {
  return (
    <MaterialList
      materials={materials.filter(({ kind }) => kind === 'memo')}
      base={base}
      name={moduleTitle}
    />
  )
}
