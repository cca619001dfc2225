import { describe, expect, it } from 'vitest'
import { indexBoard } from '../../shared/calendar-board-rules.ts'
import { checkCalendar, findingsOf } from '../../shared/calendar-check-rules.ts'
import type { CalendarFinding, RuleCode } from '../../shared/calendar-events.ts'
import { proposalFor, proposeDays } from '../../shared/calendar-proposal-rules.ts'
import {
  findingNames,
  findingSentence,
  findingShort,
  proposalShort,
  ruleName,
} from '../../shared/calendar-sentence-rules.ts'
import { isoDate } from '../../shared/dates.ts'
import { translator } from '../../shared/i18n.ts'
import { typo } from '../../shared/french-typography.ts'
import { aReview, aSitting, days, demonstrationYear } from './calendar-samples.ts'

const proposed = demonstrationYear('0.1')
const arbitrated = demonstrationYear('1.0')
const index = indexBoard(proposed)
const t = translator('fr')
const names = findingNames(proposed, 'fr')

describe('The harmonised calendar of 2027', () => {
  it('as proposed has the ten findings of its table and no other', () => {
    expect(
      checkCalendar(proposed)
        .map(({ rule }) => rule)
        .toSorted(),
    ).toEqual('H02 H03 H04 H05 H10 H12 H13 W01 W05 W05'.split(' '))
  })

  it('as arbitrated has no blocking finding', () => {
    expect(checkCalendar(arbitrated).filter(({ severity }) => severity === 'HARD')).toEqual([])
  })

  it('holds the review of education back from the week after, which hits 25 May', () => {
    const later = arbitrated.events.find(({ id }) => id === 'education')!
    const moved = { ...later, days: days('2027-05-24/26') }
    expect(findingsOf(indexBoard(arbitrated), moved)).toContainEqual(
      expect.objectContaining({ rule: 'H02', days: days('2027-05-25') }),
    )
  })

  it('holds the GEC back from the second Thursday of January, a holiday', () => {
    const canonical = { ...aSitting('GEC', '2027-01-14'), id: 'GEC 2027-01-13' }
    const rules = findingsOf(indexBoard(arbitrated), canonical).map(({ rule }) => rule)
    expect(rules).toContain('H02')
  })

  it('says of a moved event what the whole check says of it once it stands there', () => {
    for (const event of proposed.events) {
      const moved = { ...event, days: days('2027-04-07') }
      const events = proposed.events.map((other) => (other.id === event.id ? moved : other))
      const whole = checkCalendar({ ...proposed, events })
      expect(findingsOf(index, moved)).toEqual(
        whole.filter(({ eventIds }) => eventIds.includes(event.id)),
      )
    }
  })

  it('gives the same findings whatever the order of its events', () => {
    const reversed = { ...proposed, events: proposed.events.toReversed() }
    expect(checkCalendar(reversed)).toEqual(checkCalendar(proposed))
  })
})

describe('A proposal', () => {
  it('lifts each finding of the year without another that blocks', () => {
    for (const finding of checkCalendar(proposed)) {
      const proposal = proposalFor(index, finding)!
      const event = proposed.events.find(({ id }) => id === proposal.eventId)!
      const there = findingsOf(index, { ...event, days: proposal.days })
      expect(proposal.lifts).toContain(finding.rule)
      expect(there.map(({ rule }) => rule)).not.toContain(finding.rule)
      expect(there.filter(({ severity }) => severity === 'HARD')).toEqual([])
    }
  })

  it('moves the shorter review and lifts both clashes at once', () => {
    expect(proposalFor(index, findingOf('H05'))).toEqual({
      eventId: 'rural',
      days: days('2027-04-12/13'),
      lifts: ['H04', 'H05'],
      leaves: [],
    })
  })

  it('keeps three days within one week, on working days, the nearest first', () => {
    const within = { first: isoDate('2027-05-17'), last: isoDate('2027-05-31') }
    const slots = proposeDays(index, 'education', { within, most: 9 })
    expect(slots.map((slot) => slot.days)).toEqual([
      days('2027-05-18/20'),
      days('2027-05-19/21'),
      days('2027-05-26/28'),
    ])
    expect(slots[1]?.leaves).toEqual(['W12'])
  })

  it('stays near the wish', () => {
    const board = {
      ...proposed,
      events: [aReview('R', '2027-04-06', { wish: days('2027-04-20') })],
    }
    const within = { first: isoDate('2027-04-01'), last: isoDate('2027-05-31') }
    const [best] = proposeDays(indexBoard(board), 'R', { within, most: 1 })
    expect(best!.days.first > '2027-04-06' && best!.days.first <= '2027-04-20').toBe(true)
  })

  it('never moves what is fixed, and moves the other of the two', () => {
    const events = proposed.events.map((event) =>
      event.id === 'rural' ? { ...event, isFixed: true } : event,
    )
    const board = { ...proposed, events }
    const clash = checkCalendar(board).find(({ rule }) => rule === 'H05')!
    expect(proposalFor(indexBoard(board), clash)?.eventId).toBe('eau')
    expect(
      proposeDays(indexBoard(board), 'rural', {
        within: { first: isoDate('2027-04-01'), last: isoDate('2027-04-30') },
        most: 3,
      }),
    ).toEqual([])
  })
})

describe('A finding in French', () => {
  it('names the dates, the cause and the proposal', () => {
    const finding = findingOf('W01')
    expect(plain(findingSentence(t, finding, names, proposalFor(index, finding)))).toBe(
      'La revue Éducation (17–19 mai 2027) commence le lundi 17 mai, lendemain probable de la ' +
        'Tabaski (date estimée au 16 mai). Proposition : du mardi 18 au jeudi 20 mai.',
    )
  })

  it('is short in the panel', () => {
    expect(plain(findingShort(t, findingOf('H05'), names))).toBe(
      'Eau et Développement rural occupent toutes deux le CICB les 6 et 7 avril.',
    )
    const finding = findingOf('H05')
    expect(plain(proposalShort(t, proposalFor(index, finding)!, names, finding))).toBe(
      'Développement rural, du lundi 12 au mardi 13 avril : aucun constat. Lève aussi H04.',
    )
  })

  it.each(checkCalendar(proposed))('is typeset as French is: $key', (finding) => {
    const sentence = findingSentence(t, finding, names, proposalFor(index, finding))
    expect(sentence).toBe(typo(sentence))
    expect(sentence).not.toMatch(/\{\{|undefined/u)
  })

  it('has a short name for its rule', () => {
    expect(ruleName(t, 'H02')).toBe('Jour férié')
  })
})

function findingOf(rule: RuleCode): CalendarFinding {
  return checkCalendar(proposed).find((finding) => finding.rule === rule)!
}

/** Without the difference between the spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ')
}
