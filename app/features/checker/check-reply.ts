// Judges a reply to a citizen: gathers the evidence, scores it, names each remark with its place and a better wording.
import { findActions } from './actions.ts'
import { readClauses } from './clauses.ts'
import type { Dictionaries, Severity } from './dictionaries.ts'
import { findFacts } from './facts.ts'
import { findGaps } from './gaps.ts'
import type { Analyse } from './morphology.ts'
import { findPhrases } from './phrases.ts'
import { readQuestions } from './questions.ts'
import { measureReadability, type Readability } from './readability.ts'
import { scoreReply, type Criterion, type Verdict } from './score.ts'
import { isOral, readChannel, type ReplyToCheck } from './reply.ts'
import { findStopFactors, staysWithCaller } from './stop-factors.ts'
import { tokenise } from './tokens.ts'

export interface Finding {
  rule: string
  title: string
  /** Places in the given text; the whole text when the remark is about what is missing. */
  from: number
  to: number
  severity: Severity
  why: string
  better: string
}

export interface Check {
  verdict: Verdict
  /** 0–100 by the weights of K1–K8. A hint: it never sets a mark. */
  score: number
  levels: Record<Criterion, number>
  stopFactors: string[]
  findings: Finding[]
  readability: Readability
}

export function checkReply(input: ReplyToCheck, dictionaries: Dictionaries, analyse: Analyse): Check {
  const text = tokenise(input.text, analyse)
  const message = tokenise(input.message, analyse)
  const reading = readClauses(text, dictionaries)
  const actions = findActions(reading, dictionaries)
  const phrases = findPhrases(reading, actions, dictionaries)
  const facts = findFacts(reading, dictionaries)
  const answered = readQuestions(message, reading, actions, facts)
  const readability = measureReadability(text)
  const channel = readChannel(input.channel)
  const stops = findStopFactors({ message, reading, actions, facts, phrases, channel }, dictionaries)
  const stopFactors = [...new Set(stops.map(({ id }) => id))].sort()
  const evidence = {
    reading,
    actions,
    facts,
    answered,
    phrases,
    readability,
    stopFactors,
    oral: isOral(input.channel),
    rescue: channel === 'emergency' && staysWithCaller(reading, dictionaries),
  }
  const { levels, total, verdict } = scoreReply(evidence)
  const explain = (id: string, from: number, to: number, better?: string): Finding => {
    const rule = dictionaries.texts.get(id)
    if (!rule) throw new Error(`В словаре нет правила ${id}`)
    const { title, severity, why } = rule
    return { rule: id, title, from, to, severity, why, better: better ?? rule.better }
  }
  const spoken = phrases.filter(({ rule }) => !/^SF/.test(rule.id))
  const findings = [
    ...stops.map(({ id, from, to }) => explain(id, from, to)),
    ...spoken.map(({ rule, from, to, better }) => explain(rule.id, from, to, better)),
    ...readability.longSentences.map(({ from, to }) => explain('LONG', from, to)),
    ...findGaps(evidence, input).map(({ id, detail }) => explain(id, 0, input.text.length, detail)),
  ]
  return { verdict, score: total, levels, stopFactors, findings, readability }
}
