import { foldText } from './folding.ts'
import type { FollowUpColumn } from './follow-up-import.ts'

type Named = Exclude<FollowUpColumn, 'ignore'>

/**
 * Titles of columns, folded and without signs, from the particular to the general: «niveau de mise en
 * œuvre des recommandations» is a state before it is a recommendation.
 */
const titles: readonly (readonly [Named, RegExp])[] = [
  ['percent', /^(?:pct|pourcentage|percent|taux)\b|\ben pct\b|\btaux d (?:execution|avancement)/u],
  [
    'reference',
    /^(?:n|no|nos|num|numero|numeros|ref|reference|references|code|id|item)\b(?! *focal)/u,
  ],
  [
    'correctiveMeasures',
    /\bcorrecti[fv]|\bsolution|\bremed|\bmesures? (?:prises?|proposees?|envisagees?)/u,
  ],
  [
    'difficulties',
    /\bdifficulte|\bcontrainte|\bobstacle|\bprobleme|\bblocage|\bissues?\b|\bchallenge/u,
  ],
  [
    'observations',
    /\bobservation|\bcommentaire|\bremarque|\bexplication|\bjustification\b|\bnotes?\b|\bcomments?\b|\bremarks?\b/u,
  ],
  [
    'evidence',
    /\bpreuve|\blivrable|\bsources? de verification|\bmoyens? de verification|\bjustificatif|\bevidence|\bdeliverable/u,
  ],
  [
    'updatedOn',
    /\bmise a jour|\bmaj\b|\bactualis|\bupdated?\b|\bdate (?:de|du) suivi|\bsituation au\b/u,
  ],
  [
    'dueRevised',
    /^(?!.*\binitiale?\b).*\b(?:echeance|date|delai|calendrier|deadline)\b.*(?:revis|report|actuali|prorog)|\bnouvelle? (?:echeance|date|delai)|\brevised\b|\breporte(?:e)? au\b|\bnew deadline/u,
  ],
  [
    'bodyAndDay',
    /\b(?:instance|organe|cadre|reunion|rencontre|session|source|origine)s?\b.*\bdate\b|^(?:reunion|rencontre|session|seance|source|origine|provenance|meeting)s?\b(?!.*\bdate)/u,
  ],
  [
    'takenOn',
    /\bdates?\b.*\b(?:decision|reunion|rencontre|seance|session|adoption|prise|recommandation|meeting)|^dates?$|\b(?:decision|meeting) date\b|\bprise le\b|\badoptee? le\b/u,
  ],
  [
    'due',
    /\becheances?\b|\bcalendrier|\bdelais?\b|\bdate (?:limite|butoir|prevue|d execution|de realisation prevue)|\bdeadline|\bdue\b|\btimeline|\bperiode|\bchronogramme|\bhorizon\b|^quand$|\bby when/u,
  ],
  [
    'supports',
    /\bassociee?s?\b|\bappuis?\b|\bimpliquee?s?\b|\bconcernee?s?\b|\bpartenaires?\b|\bsupports?\b|\bcontribut/u,
  ],
  [
    'lead',
    /\bresponsables?\b|\bpoints? focal|\bpoints? focaux|\bagences?\b|\bchefs? de file|\bstructures?\b|\bcharge\b|\bporteurs?\b|\bpilotes?\b|\blead\b|\bowner|^qui$|\bacteurs?\b|\binstitutions?\b|\bfocal points?|\bentites?\b|\bresponsible|^resp\b/u,
  ],
  ['body', /^(?:instance|organe|comite|cadre|body|forum|groupe)s?\b/u],
  ['kind', /^(?:type|nature|categorie|kind)\b/u],
  [
    'status',
    /\bstatuts?\b|\betats?\b|\bniveau\b|\bstatus\b|\bavancement|\bdegre\b|\bprogress|\bmise en oeuvre|\brealisation|\bexecution|^suivi\b|\bsituation\b/u,
  ],
  [
    'wording',
    /\bmesures?\b|\bdecisions?\b|\brecomm|\bactions?\b|\btaches?\b|\bactivites?\b|\blibelle|\bintitule|\bresolutions?\b|\bengagements?\b|\binstructions?\b|\bconclusions?\b|\bdeliberations?\b|^objet\b|\btasks?\b|\bavis\b|\bdescription/u,
  ],
]

/**
 * What each column holds, from its title; `ignore` where the title says nothing or comes twice. A
 * second column of due days is that of the revised ones.
 */
export function guessFollowUpColumns(headers: readonly string[]): readonly FollowUpColumn[] {
  const taken = new Set<FollowUpColumn>()
  return headers.map((header) => {
    const named = columnOf(header)
    const column = named === 'due' && taken.has('due') ? 'dueRevised' : named
    if (taken.has(column)) return 'ignore'
    if (column !== 'ignore') taken.add(column)
    return column
  })
}

/** What one title says, whatever the others say. */
export function columnOf(header: string): FollowUpColumn {
  const bare = foldText(header.replaceAll('%', ' pct ').replaceAll('#', ' n '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  // A sentence is no title, whatever words it holds.
  if (bare === '' || bare.length > 90) return 'ignore'
  return titles.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'ignore'
}
