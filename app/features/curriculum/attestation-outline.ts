// How the final mark of a programme is made: parts with weights and least marks, and the rubric of the defence.
import { z } from 'zod'
import type { Problem } from './problem.ts'
import type { Sourced } from './sourced.ts'

export const attestationParts = ['test', 'practice', 'project'] as const
export type AttestationPart = (typeof attestationParts)[number]

const percent = z.number().int().min(0).max(100)
const line = z.string().trim().min(1).max(300)

/** `attestation` of programme.yaml. Source of the shipped one: shared/domain 05 §5 (rubric) and §6, 03 §6.3. */
export const attestationSource = z.strictObject({
  /** Least total, 0–100. */
  pass: percent,
  /** Weight in percent of the total, and the least mark of the part itself. */
  parts: z.partialRecord(z.enum(attestationParts), z.strictObject({ weight: percent, atLeast: percent })),
  /** Criteria of the defence, marked 0–3; weights in percent of the project's mark. */
  rubric: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'латинские строчные буквы, цифры, дефис.'),
        title: line,
        weight: percent,
        /** What the lowest and the highest level look like. */
        low: line,
        high: line,
      }),
    )
    .max(12)
    .default([]),
})
export type Attestation = z.infer<typeof attestationSource>

/** A programme that says nothing is closed by its final test alone. */
export function attestationOf({
  attestation,
  finalTest,
}: {
  attestation?: Attestation | null
  finalTest: { passPercent: number }
}): Attestation {
  return (
    attestation ?? {
      pass: finalTest.passPercent,
      parts: { test: { weight: 100, atLeast: finalTest.passPercent } },
      rubric: [],
    }
  )
}

export function checkAttestation(
  programme: Pick<Sourced<{ attestation?: Attestation }>, 'file' | 'lineOf' | 'value'>,
): Problem[] {
  const { attestation } = programme.value
  if (!attestation) return []
  const problems: Problem[] = []
  const say = (path: PropertyKey[], message: string) =>
    void problems.push({ file: programme.file, line: programme.lineOf(['attestation', ...path]), message })
  const sum = (weights: { weight: number }[]) => weights.reduce((total, { weight }) => total + weight, 0)
  const parts = sum(Object.values(attestation.parts))
  if (parts !== 100) say(['parts'], `Веса частей вместе дают ${parts}, а нужно 100.`)
  const rubric = sum(attestation.rubric)
  if (attestation.parts.project && rubric !== 100)
    say(['rubric'], `Веса критериев защиты вместе дают ${rubric}, а нужно 100.`)
  if (!attestation.parts.project && attestation.rubric.length)
    say(['rubric'], 'Критерии защиты есть, а части «project» в итоговой оценке нет.')
  const keys = attestation.rubric.map(({ key }) => key)
  keys.forEach((key, index) => {
    if (keys.indexOf(key) !== index) say(['rubric', index, 'key'], `Критерий «${key}» стоит дважды.`)
  })
  return problems
}
