// The mark of a stage: the open ring fills step by step until it is a solid disc with a ring around it.
import { type ChartColours, screenColours } from './chart-colours.ts'
import { type Stage, stageTitles } from './stage.ts'

/** Part of a drawing, around the point given. */
export function StageShape({
  stage,
  x,
  y,
  radius = 6,
  colour,
}: {
  stage: Stage
  x: number
  y: number
  radius?: number
  colour: string
}) {
  const at = { cx: x, cy: y }
  const ring = <circle {...at} r={radius} fill="none" stroke={colour} strokeWidth={1.6} />
  if (stage === 'none')
    return (
      <circle {...at} r={radius} fill="none" stroke={colour} strokeWidth={1.6} strokeDasharray="2.5 2.5" />
    )
  if (stage === 'pilot')
    return (
      <>
        {ring}
        <circle {...at} r={radius * 0.36} fill={colour} />
      </>
    )
  if (stage === 'running')
    return (
      <>
        {ring}
        <path d={`M${x} ${y - radius} A${radius} ${radius} 0 0 0 ${x} ${y + radius} Z`} fill={colour} />
      </>
    )
  if (stage === 'covered') return <circle {...at} r={radius + 0.8} fill={colour} />
  return (
    <>
      <circle {...at} r={radius * 0.62} fill={colour} />
      <circle {...at} r={radius + 0.6} fill="none" stroke={colour} strokeWidth={1.8} />
    </>
  )
}

const markColours = (stage: Stage, { stages, ink2 }: ChartColours) =>
  stage === 'none' ? ink2 : stages[stage].edge

/** Beside words: a legend, a cell of a table. */
export function StageMark({ stage }: { stage: Stage }) {
  return (
    <svg
      viewBox="0 0 18 18"
      width="1.1em"
      height="1.1em"
      aria-hidden="true"
      className="inline-block shrink-0 align-[-0.15em]"
    >
      <StageShape stage={stage} x={9} y={9} colour={markColours(stage, screenColours)} />
    </svg>
  )
}

export function StageName({ stage }: { stage: Stage }) {
  return (
    <span className="whitespace-nowrap">
      <StageMark stage={stage} /> {stageTitles[stage]}
    </span>
  )
}
