// The chain: every transition, every refusal, every consequence.
import { describe, expect, it } from 'vitest'
import { compiledCase } from '#app/testing/practice-fixture.ts'
import { advance } from './chain.ts'
import { type ChainEvent, longestNote, longestReply, mostAsks } from './chain-event.ts'
import { modelEvents } from './chain-model.ts'
import { chainResult } from './chain-result.ts'
import { type ChainScope, type ChainState, chainState, startChain } from './chain-state.ts'

const source = compiledCase()
const emergency = compiledCase('s05-snowed-in-village')
const model = modelEvents(source)

function play(events: ChainEvent[], from = startChain(source), of = source): ChainState {
  return events.reduce((state, event) => {
    const next = advance(of, state, event)
    if (next.refused) throw new Error(`${event.kind}: ${next.refused}`)
    return next.state
  }, from)
}

const refusalOf = (state: ChainState, event: ChainEvent) => advance(source, state, event).refused
/** The model's events up to and without the first of a kind. */
const before = (kind: ChainEvent['kind'], of = model) =>
  of.slice(
    0,
    of.findIndex((event) => event.kind === kind),
  )
const last = (state: ChainState) => state.messages.at(-1)
const ask = (executor: string, intent: string, note = ''): ChainEvent => ({
  kind: 'ask',
  executor,
  intent,
  note,
})
const reply = (changes: Partial<Extract<ChainEvent, { kind: 'reply' }>> = {}): ChainEvent => ({
  kind: 'reply',
  text: 'Слесари придут.',
  done: ['crew'],
  who: 'duty',
  when: '2026-03-12T15:00',
  ...changes,
})
const working = play(before('ask'))

describe('the whole chain', () => {
  it('ends solved when the model is followed, with all five proofs', () => {
    const end = play(model)
    expect(end.step).toBe('done')
    expect(end.closing).toMatchObject({ mood: 'solved', mark: 5, acted: true, checked: true })
    expect(chainResult(source, end)).toMatchObject({
      score: 5,
      replyInTime: true,
      interim: 'sent',
      executorMinutes: 45,
    })
    expect(chainState.parse(JSON.parse(JSON.stringify(end)))).toEqual(end)
  })

  it('goes step by step and takes nothing out of turn', () => {
    const steps = ['need', 'triage', 'route', 'interim', 'reply', 'closing', 'cause', 'done']
    const seen: string[] = []
    let state = startChain(source)
    for (const event of [...model]) {
      if (seen.at(-1) !== state.step) seen.push(state.step)
      for (const other of model)
        if (
          other.kind !== event.kind &&
          !['ask', 'close', 'check'].includes(other.kind) &&
          other.kind !== state.step
        )
          expect(refusalOf(state, other), `${other.kind} at ${state.step}`).toBe('other-step')
      state = play([event], state)
    }
    expect([...seen, state.step]).toEqual(steps)
    for (const event of model) expect(refusalOf(state, event)).toBe('other-step')
  })

  it('never moves its clock back and leaves the given state as it was', () => {
    let state = startChain(source)
    for (const event of model) {
      const frozen = JSON.stringify(state)
      const next = play([event], state)
      expect(next.clock >= state.clock, event.kind).toBe(true)
      expect(JSON.stringify(state)).toBe(frozen)
      state = next
    }
  })
})

describe('understanding', () => {
  it('keeps a wrong need and goes on', () => {
    const state = play([{ kind: 'need', choice: 1 }])
    expect(state).toMatchObject({ step: 'triage', need: 1, clock: '2026-03-12T08:45:00.000Z' })
    expect(refusalOf(startChain(source), { kind: 'need', choice: 9 })).toBe('unknown')
  })

  it.each([
    ['critical', '2026-03-12T08:50:00.000Z'],
    ['high', '2026-03-12T09:15:00.000Z'],
    ['ordinary', '2026-03-12T11:45:00.000Z'],
  ] as const)('lets a message of urgency %s wait accordingly', (urgency, clock) => {
    const triage: ChainEvent = { kind: 'triage', urgency, category: 0, call112: false }
    const state = play([{ kind: 'need', choice: 0 }, triage])
    expect(state).toMatchObject({ step: 'route', clock })
    expect(refusalOf(play([{ kind: 'need', choice: 0 }]), { ...triage, category: 7 })).toBe('unknown')
  })

  it('hears of 112 from others when it was not told', () => {
    const events: ChainEvent[] = [
      { kind: 'need', choice: 0 },
      { kind: 'triage', urgency: 'critical', category: 0, call112: false },
    ]
    const state = play(events, startChain(emergency), emergency)
    expect(last(state)).toMatchObject({ from: '112', kind: 'notice' })
    expect(chainResult(emergency, state).proofs.urgency).toBe(false)
  })
})

describe('routing', () => {
  const routing = play(before('route'))
  const route = (...picks: [string, string][]): ChainEvent => ({
    kind: 'route',
    picks: picks.map(([executor, task]) => ({ executor, task })),
  })

  it('refuses nobody, strangers, made-up tasks and the same one twice', () => {
    expect(refusalOf(routing, route())).toBe('nobody')
    expect(refusalOf(routing, route(['police', 'restore']))).toBe('unknown')
    expect(refusalOf(routing, route(['uk', 'dance']))).toBe('unknown')
    expect(refusalOf(routing, route(['uk', 'restore'], ['uk', 'inform']))).toBe('unknown')
  })

  it('brings a wrong one back after the time it cost, and lets try again', () => {
    const state = play([route(['heat-supplier', 'restore'])], routing)
    expect(state).toMatchObject({ step: 'route', routedAt: null, routes: [{ outcome: 'wrong' }] })
    expect(last(state)?.text).toContain('Тепловая сеть')
    const again = play([route(['uk', 'restore'], ['housing-dept', 'oversee'])], state)
    expect(again).toMatchObject({ step: 'interim', routes: [{ outcome: 'wrong' }, { outcome: 'right' }] })
    expect(chainResult(source, again).proofs).toMatchObject({ executor: false, time: false })
  })

  it('is passed on by the duty officer after the third wrong one', () => {
    const wrong = route(['prosecutor', 'inspect'])
    const state = play([wrong, wrong, wrong], routing)
    expect(state.step).toBe('interim')
    expect(last(state)?.from).toBe('Дежурный')
    expect(state.routedAt).toBe(state.clock)
  })

  it.each([
    ['one is missing', route(['uk', 'restore']), /дежурный подключил/],
    ['a wrong task', route(['uk', 'inform'], ['housing-dept', 'oversee']), /не поняли/],
    [
      'a wrong one besides',
      route(['uk', 'restore'], ['housing-dept', 'oversee'], ['prosecutor', 'inspect']),
      /Прокуратура/,
    ],
  ])('goes on with a remark when %s', (_name, event, said) => {
    const state = play([event], routing)
    expect(state).toMatchObject({ step: 'interim', routes: [{ outcome: 'partly' }] })
    expect(last(state)?.text).toMatch(said)
  })
})

describe('the interim reply', () => {
  const waiting = play(before('interim'))

  it('is sent, refused when empty or a book, or left out with a consequence', () => {
    expect(play([{ kind: 'interim', text: ' Услышали, {имя}. ' }], waiting)).toMatchObject({
      step: 'reply',
      interim: { text: 'Услышали, Галина Петровна.' },
    })
    expect(refusalOf(waiting, { kind: 'interim', text: '  \n ' })).toBe('empty')
    expect(refusalOf(waiting, { kind: 'interim', text: 'а'.repeat(longestReply + 1) })).toBe('too-long')
    expect(last(play([{ kind: 'no-interim' }], waiting))).toMatchObject({ kind: 'question' })
  })

  it('is rightly left out where nobody waits for one', () => {
    const state = play(before('ask', modelEvents(emergency)), startChain(emergency), emergency)
    expect(state).toMatchObject({ step: 'reply', interim: { text: null } })
    expect(chainResult(emergency, state).interim).toBe('spare')
  })
})

describe('asking the executor', () => {
  it('answers by what is known, takes time and teaches facts', () => {
    const first = play([ask('uk', 'who-when')], working)
    expect(last(first)?.text).toContain('нечего и назначать')
    const state = play([ask('uk', 'state'), ask('uk', 'who-when', 'Очень прошу')], working)
    expect(state.facts).toEqual(expect.arrayContaining(['request-open', 'crew-time']))
    expect(state.messages.at(-2)?.text).toContain('Очень прошу')
    expect(state.asks.map(({ note }) => note)).toEqual(['', 'Очень прошу'])
    expect(state.clock > working.clock).toBe(true)
  })

  it('hears a hollow report, and the truth only from a proof', () => {
    const hollow = play([ask('uk', 'done')], working)
    expect(hollow.asks[0]?.hollow).toBe(true)
    expect(chainResult(source, hollow).proofs.acted).toBe(false)
    const truth = play([ask('uk', 'proof'), ask('uk', 'who-when')], hollow)
    expect(chainResult(source, truth).proofs.acted).toBe(true)
  })

  it('refuses strangers, unknown questions, books and endless asking', () => {
    expect(refusalOf(working, ask('police', 'state'))).toBe('unknown')
    expect(refusalOf(working, ask('uk', 'weather'))).toBe('unknown')
    expect(refusalOf(working, ask('uk', 'state', 'а'.repeat(longestNote + 1)))).toBe('too-long')
    const tired = play(
      Array.from({ length: mostAsks }, () => ask('uk', 'state')),
      working,
    )
    expect(refusalOf(tired, ask('uk', 'state'))).toBe('many-asks')
  })
})

describe('the reply', () => {
  const informed = play([ask('uk', 'state'), ask('uk', 'who-when')], working)

  it.each([
    ['helps', 'crew', informed],
    ['false', 'crew', working],
    ['false', 'restored', informed],
    ['none', 'passed', informed],
  ] as const)('counts as «%s» when it says «%s»', (claim, done, from) => {
    expect(play([reply({ done: [done] })], from).replies[0]?.claim).toBe(claim)
  })

  it.each([
    ['fits', '2026-03-12T15:00'],
    ['late', '2026-03-14T15:00'],
    ['impossible', '2026-03-12T09:30'],
    ['none', null],
  ] as const)('judges the promised date: %s', (outcome, when) => {
    expect(play([reply({ when })], informed).replies[0]?.whenOutcome).toBe(outcome)
  })

  it('judges the person named', () => {
    for (const [who, outcome] of [
      ['duty', 'right'],
      ['uk-phone', 'wrong'],
      [null, 'none'],
    ] as const)
      expect(play([reply({ who })], informed).replies[0]?.whoOutcome).toBe(outcome)
  })

  it('is refused when empty, a book, made up or with a broken date', () => {
    expect(refusalOf(informed, reply({ text: ' ' }))).toBe('empty')
    expect(refusalOf(informed, reply({ text: 'а'.repeat(100_000) }))).toBe('too-long')
    expect(refusalOf(informed, reply({ done: ['magic'] }))).toBe('unknown')
    expect(refusalOf(informed, reply({ who: 'nobody' }))).toBe('unknown')
    expect(refusalOf(informed, reply({ when: 'завтра' }))).toBe('bad-date')
    expect(refusalOf(informed, reply({ when: '2026-02-31T99:00' }))).toBe('bad-date')
  })

  it('leads to a complaint and a post when it is untrue, and may be written once more', () => {
    const untrue = reply({ done: ['restored'] })
    const state = play([untrue], informed)
    expect(state).toMatchObject({ step: 'reply', replies: [{ mood: 'unsolved' }] })
    expect(state.messages.slice(-2).map(({ kind }) => kind)).toEqual(['complaint', 'post'])
    expect(play([untrue], state).step).toBe('closing')
    expect(play([reply({ when: '2026-03-12T18:00' })], state)).toMatchObject({
      step: 'closing',
      replies: [{}, { claim: 'helps' }],
    })
  })

  it('takes the clock to the promised moment, or a day on where none was named', () => {
    expect(play([reply()], informed).clock).toBe('2026-03-12T15:00:00.000Z')
    const silent = play([reply({ when: null }), reply({ when: null })], informed)
    expect(silent.clock > '2026-03-13').toBe(true)
  })
})

describe('closing', () => {
  const promised = play([ask('uk', 'state'), ask('uk', 'who-when'), reply()], working)
  const check = (name: string): ChainEvent => ({ kind: 'check', check: name })

  it('finds what the report hid, and can go back to the executor', () => {
    const believed = play([check('report')], promised)
    expect(believed.checks).toMatchObject([{ proves: false, solved: true }])
    const found = play([check('call')], promised)
    expect(found.checks).toMatchObject([{ proves: true, solved: false }])
    expect(found.facts).toContain('not-warm')
    const solved = play([ask('uk', 'who-when'), check('call'), { kind: 'close' }], found)
    expect(solved.closing).toMatchObject({ mood: 'solved', acted: true, checked: true })
    expect(refusalOf(promised, check('magic'))).toBe('unknown')
  })

  it('fails a polite reply to an unsolved problem', () => {
    const state = play([check('report'), { kind: 'close' }], promised)
    expect(state.closing).toMatchObject({ mood: 'unsolved', mark: 1, acted: false, checked: false })
    expect(state.messages.slice(-2).map(({ kind }) => kind)).toEqual(['complaint', 'post'])
  })

  it('costs trust to close what is solved without a look', () => {
    const acted = play(
      [ask('uk', 'done'), ask('uk', 'proof'), ask('uk', 'who-when'), { kind: 'close' }],
      promised,
    )
    expect(acted.closing).toMatchObject({ mood: 'partly', mark: 4, acted: true, checked: false })
  })

  it('ends with a cause, an owner and a measure', () => {
    const closed = play([{ kind: 'close' }], promised)
    const cause: ChainEvent = { kind: 'cause', choice: 0, owner: 'uk', measure: ' Чек-лист ' }
    expect(refusalOf(closed, { ...cause, choice: 8 })).toBe('unknown')
    expect(refusalOf(closed, { ...cause, owner: 'police' })).toBe('unknown')
    expect(refusalOf(closed, { ...cause, measure: ' ' })).toBe('no-measure')
    expect(refusalOf(closed, { ...cause, measure: 'а'.repeat(longestNote + 1) })).toBe('too-long')
    expect(play([cause], closed)).toMatchObject({ step: 'done', cause: { measure: 'Чек-лист' } })
  })
})

describe('a message of a shift', () => {
  const events = model.filter(({ kind }) => kind !== 'need')
  const start = (scope: ChainScope) => startChain(source, scope)

  it('ends with the interim reply, or with the full one', () => {
    expect(play(before('ask', events), start('short')).step).toBe('done')
    expect(play(before('check', events), start('reply')).step).toBe('done')
  })
})
