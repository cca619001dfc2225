import { useTranslation } from 'react-i18next'
import { isValidOn } from '../../shared/body-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { TroikaTermLine } from '../../shared/directory.ts'
import type { Translate } from '../../shared/i18n.ts'
import { termLabel } from '../../shared/troika-rules.ts'
import { useInstitutions } from '../directory/use-institutions.ts'
import { useToday } from '../organisation.ts'

const roles = ['incoming', 'lead', 'outgoing'] as const
type Role = (typeof roles)[number]

const column = 67
const row = 56
const labels = 58
const top = 20
const box = { width: 48, height: 28 }

type Member = { readonly id: string; readonly code: string }

/**
 * Three terms as columns; who enters moves down to lead and then out, along the lines. Rectangles
 * are bilaterals, rounded ones multilaterals; the present lead's way is in the accent.
 */
export function TroikaGraphic({ terms }: { readonly terms: readonly TroikaTermLine[] }) {
  const { t } = useTranslation()
  const today = useToday()
  const institutions = useInstitutions()
  const shown = threeAround(terms, today)
  const now = shown.findIndex((term) => isValidOn(term, today))
  const leadId = shown[now]?.leadId ?? null
  const isRound = (id: string) => institutions.get(id)?.category !== 'BILATERAL'
  return (
    <svg
      className="bodies-troika"
      viewBox={`0 0 ${labels + column * shown.length} ${top + row * 3}`}
      role="img"
      aria-label={inWords(shown, t)}
    >
      {now !== -1 && (
        <rect
          className="bodies-troika-now"
          x={labels + now * column}
          y={top}
          width={column}
          height={row * 3}
        />
      )}
      {shown.map((term, index) => (
        <text
          key={term.id}
          className="bodies-troika-year"
          data-now={index === now}
          x={labels + index * column + column / 2}
          y={12}
        >
          {termLabel(term)}
        </text>
      ))}
      {roles.map((role, index) => (
        <text key={role} className="bodies-troika-role" x={0} y={middle(index) + 4}>
          {t(`bodies.screen.troika.${role}`)}
        </text>
      ))}
      {pathsOf(shown).map(({ key, from, to, id }) => (
        <line
          key={key}
          className="bodies-troika-path"
          data-lead={id === leadId}
          x1={centre(from.column) + box.width / 2}
          y1={middle(from.row)}
          x2={centre(to.column) - box.width / 2}
          y2={middle(to.row)}
        />
      ))}
      {placesOf(shown).map(({ key, member, at }) => (
        <g key={key} className="bodies-troika-member" data-lead={member.id === leadId}>
          <rect
            x={centre(at.column) - box.width / 2}
            y={middle(at.row) - box.height / 2}
            width={box.width}
            height={box.height}
            rx={isRound(member.id) ? box.height / 2 : 3}
          />
          <text x={centre(at.column)} y={middle(at.row) + 4}>
            {member.code}
          </text>
        </g>
      ))}
    </svg>
  )
}

type Place = { readonly column: number; readonly row: number }

function centre(index: number): number {
  return labels + index * column + column / 2
}

function middle(index: number): number {
  return top + index * row + row / 2
}

/** The terms before, of and after the day; the last three where the day lies beyond them. */
function threeAround(terms: readonly TroikaTermLine[], today: IsoDate): readonly TroikaTermLine[] {
  const inOrder = terms.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
  const now = inOrder.findIndex((term) => today <= term.validTo)
  const first = Math.max(0, Math.min((now === -1 ? inOrder.length : now) - 1, inOrder.length - 3))
  return inOrder.slice(first, first + 3)
}

function memberOf(term: TroikaTermLine, role: Role): Member | null {
  const id = term[`${role}Id`]
  const code = term[`${role}Code`]
  return id === null || code === null ? null : { id, code }
}

function placesOf(terms: readonly TroikaTermLine[]) {
  return terms.flatMap((term, columnIndex) =>
    roles.flatMap((role, rowIndex) => {
      const member = memberOf(term, role)
      const at: Place = { column: columnIndex, row: rowIndex }
      return member === null ? [] : [{ key: `${term.id}:${role}`, member, at }]
    }),
  )
}

/** Lines between the same institution in one term and, a step further, in the next. */
function pathsOf(terms: readonly TroikaTermLine[]) {
  const places = placesOf(terms)
  return places.flatMap(({ key, member, at }) => {
    const next = places.find(
      (other) =>
        other.member.id === member.id &&
        other.at.column === at.column + 1 &&
        other.at.row === at.row + 1,
    )
    return next === undefined ? [] : [{ key, id: member.id, from: at, to: next.at }]
  })
}

function inWords(terms: readonly TroikaTermLine[], t: Translate): string {
  return terms
    .map((term) => {
      const members = roles.map((role) => {
        const code = memberOf(term, role)?.code ?? t('frame.none')
        return `${t(`bodies.screen.troika.${role}`)} ${code}`
      })
      return `${termLabel(term)} – ${members.join(', ')}`
    })
    .join(' ; ')
}
