import { isContractProcedure } from '@orpc/contract'
import { describe, expect, it } from 'vitest'
import { contract } from '../../../shared/contract.ts'
import { findContractLine } from '../../../shared/contract-lines.ts'
import { listQuestions, notAsked } from '../../../tools/bench/questions.ts'

const subjects = {
  bodyId: 'b',
  meetingId: 'm',
  heldMeetingId: 'h',
  personId: 'p',
  seatId: 's',
  decisionId: 'd',
}

const asked = new Set(listQuestions(subjects).map(({ name }) => name.split(' ')[0] ?? ''))

const reading = Object.entries(contract).flatMap(([feature, lines]) =>
  Object.entries(lines)
    .filter(([, line]) => isContractProcedure(line))
    .map(([name]) => `${feature}.${name}`)
    .filter((name) => findContractLine(name)?.takesOperationId === false),
)

describe('the measure of answers', () => {
  it('asks every line of the contract that reads, or says why not', () => {
    const left = reading.filter((name) => !asked.has(name) && !Object.hasOwn(notAsked, name))
    expect(left).toEqual([])
  })

  it('names no line that the contract does not have', () => {
    const unknown = [...asked, ...Object.keys(notAsked)].filter(
      (name) => findContractLine(name) === null,
    )
    expect(unknown).toEqual([])
  })
})
