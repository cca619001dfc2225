import { isoDate } from '../../shared/dates.ts'
import type { DecisionChoices } from '../../shared/decisions.ts'

const named = ([code, name]: readonly [string, string]) => ({ id: idOf(code), code, name })

/** An id of the right shape, told by its code: each of its first six letters as two digits. */
export function idOf(code: string): string {
  const digits = [...code.replace(/[^A-Z]/gu, '')].map((letter) =>
    (letter.codePointAt(0) ?? 0).toString(16),
  )
  return `00000000-0000-7000-8000-${digits.slice(0, 6).join('').padEnd(12, '0')}`
}

/** What a meeting of Thursday 12 November 2026 may name. */
export const choices: DecisionChoices = {
  institutions: (
    [
      ['BAD', 'Banque africaine de développement'],
      ['BM', 'Banque mondiale'],
      ['CA', 'Ambassade du Canada'],
      ['CPS-SANTE', 'CPS du secteur de la santé'],
      ['FAO', 'FAO'],
      ['MEF', 'Ministère de l’Économie et des Finances'],
      ['ONUFEMMES', 'ONU Femmes'],
      ['SANTE', 'Ministère de la Santé'],
      ['SHA', 'Secrétariat à l’Harmonisation de l’Aide'],
      ['UE', 'Délégation de l’Union européenne'],
      ['UNICEF', 'UNICEF'],
    ] as const
  ).map(named),
  offices: [
    { id: 'office:chair', code: 'CdF', name: 'Chef de file', institutionId: idOf('CA') },
    { id: 'office:all', code: 'Tous', name: 'Toutes et tous', institutionId: null },
  ],
  groups: (
    [
      ['GT-SANTE', 'GT Santé et lutte contre le VIH/sida'],
      ['GT-EAU', 'GT Eau et assainissement'],
      ['GT-EDU', 'GT Éducation et formation professionnelle'],
      ['SGT-FORMATION', 'SGT Formation professionnelle'],
      ['SGT-VIH', 'SGT VIH/sida'],
    ] as const
  ).map(named),
  types: [
    { kind: 'DECISION', label: 'Décision', mark: 'D' },
    { kind: 'RECOMMENDATION', label: 'Recommandation', mark: 'R' },
    { kind: 'ACTION', label: 'Point d’action', mark: 'A' },
  ],
  meetingDay: isoDate('2026-11-12'),
  secretariatId: null,
}

/** The Saturday on which it is typed. */
export const today = isoDate('2026-11-21')
