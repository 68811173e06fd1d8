// Whether a branching dialogue can be walked: every reply leads somewhere, every scene is reached, every way ends.

export interface SceneLinks {
  id: string
  ends: boolean
  to: string[]
}

export interface GraphFault {
  /** Null: the dialogue as a whole. */
  scene: string | null
  message: string
}

export function checkDialogue(start: string, scenes: SceneLinks[]): GraphFault[] {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]))
  const faults: GraphFault[] = []
  if (!byId.has(start)) faults.push({ scene: null, message: `Сцены «${start}», с которой начинают, нет.` })
  for (const { id, ends, to } of scenes) {
    if (ends && to.length)
      faults.push({ scene: id, message: `Сцена «${id}» — конец, но в ней есть <Reply>.` })
    if (!ends && !to.length)
      faults.push({ scene: id, message: `Сцена «${id}» — тупик: нужны <Reply> или свойство end.` })
    for (const target of to)
      if (!byId.has(target))
        faults.push({ scene: id, message: `<Reply> ведёт в сцену «${target}», которой нет.` })
  }
  if (faults.length) return faults
  const reached = walk([start], (id) => byId.get(id)?.to ?? [])
  const ending = walk(
    scenes.filter(({ ends }) => ends).map(({ id }) => id),
    (id) => scenes.filter(({ to }) => to.includes(id)).map((scene) => scene.id),
  )
  for (const { id } of scenes) {
    if (!reached.has(id)) faults.push({ scene: id, message: `До сцены «${id}» нельзя дойти.` })
    else if (!ending.has(id)) faults.push({ scene: id, message: `Из сцены «${id}» нельзя дойти до конца.` })
  }
  return faults
}

function walk(from: string[], next: (id: string) => string[]): Set<string> {
  const seen = new Set(from)
  const queue = [...from]
  for (let id = queue.pop(); id !== undefined; id = queue.pop())
    for (const target of next(id))
      if (!seen.has(target)) {
        seen.add(target)
        queue.push(target)
      }
  return seen
}
