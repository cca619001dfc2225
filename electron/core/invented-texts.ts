/** Random choices that are the same at every run, so that two measurements measure the same base. */
export type Dice = {
  readonly below: (most: number) => number
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item
}

/** A small congruential generator: quality of chance does not matter here, repetition does. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const below = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[below(items.length)] ?? items[0]
  return { below, pick }
}

type Words = readonly [string, ...string[]]

const acts: Words = [
  'Revue',
  'Point',
  'Échange',
  'Validation',
  'Suivi',
  'Présentation',
  'Préparation',
  'Bilan',
  'Concertation',
  'Restitution',
]
const subjects: Words = [
  'de la feuille de route',
  'du cadre de dépenses à moyen terme',
  'de la revue sectorielle',
  'du plan de trésorerie',
  'des appuis budgétaires',
  'de la matrice de décaissement',
  'de la mission conjointe',
  'du programme de coopération',
  'des indicateurs de résultats',
  'de la redevabilité mutuelle',
  'du recensement général',
  'de la réponse humanitaire',
]
const fields: Words = [
  'dans le secteur de l’eau',
  'pour l’éducation de base',
  'en matière de santé',
  'au titre de la décentralisation',
  'pour l’économie agricole',
  'sur la justice',
  'dans les régions du nord',
  'au niveau national',
  'avec la société civile',
  'pour l’exercice à venir',
]
const tasks: Words = [
  'Transmettre',
  'Finaliser',
  'Consolider',
  'Partager',
  'Soumettre',
  'Organiser',
  'Actualiser',
  'Désigner les points focaux pour',
]
const openings: Words = [
  'La séance examine l’état',
  'Le secrétariat présente l’état',
  'Le groupe prend connaissance',
  'Le rapporteur rend compte',
  'La présidence rappelle l’importance',
]
const followUps: Words = [
  'demande qu’une note soit transmise',
  'souhaite que les données soient vérifiées',
  'propose qu’une réunion technique soit tenue',
  'retient que les échéances seront confirmées',
]
const givenNames: Words = [
  'Aminata',
  'Moussa',
  'Fatoumata',
  'Oumar',
  'Claire',
  'Ibrahim',
  'Mariam',
  'Jean-Noël',
  'Kadiatou',
  'Søren',
  'Awa',
  'Boubacar',
]
const familyNames: Words = [
  'Traoré',
  'Coulibaly',
  'Keïta',
  'Diallo',
  'Sangaré',
  'Maïga',
  'Touré',
  'Lefèvre',
  'Müller',
  'Dembélé',
  'Sidibé',
  'Œuvrard',
]

export function inventTitle({ pick, below }: Dice): string {
  return `${pick(acts)} ${pick(subjects)} ${pick(fields)} (${below(9000) + 1000})`
}

export function inventWording({ pick, below }: Dice): string {
  return `${pick(tasks)} la note relative à la revue ${pick(subjects)} ${pick(fields)}, lot ${below(9000) + 1000}.`
}

/** Some 17 words, as minutes tell what was said. */
export function inventSentence({ pick, below }: Dice): string {
  return `${pick(openings)} ${pick(subjects)} et ${pick(followUps)}, lot ${below(9000) + 1000}.`
}

export function inventName({ pick, below }: Dice): { given: string; family: string } {
  return { given: pick(givenNames), family: `${pick(familyNames)} ${below(900) + 100}` }
}
