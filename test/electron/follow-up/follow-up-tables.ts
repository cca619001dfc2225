import {
  madeDocument,
  madeWorkbook,
  paragraph,
  style,
  trackedParagraph,
  wordTable,
} from './office-files.ts'

/** Serial number of a day, as Excel counts from 1900. */
function serial(day: string): number {
  return Math.round(
    (Date.parse(`${day}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000,
  )
}

const day = (text: string) => ({ number: serial(text), style: style.day })
const frenchDay = (text: string) => ({ number: serial(text), style: style.frenchDay })
const month = (text: string) => ({ number: serial(`${text}-01`), style: style.month })
const share = (number: number) => ({ number, style: style.percent })

/**
 * The follow-up of a coordination group as its secretariat keeps it in Excel: a title over the whole
 * table, headers on two rows, the meeting merged over its decisions, another body under a title row,
 * days as Excel keeps them and as people write them, and lines that somebody left unfinished.
 */
export function groupWorkbook(): Uint8Array {
  const rows = [
    ['TABLEAU DE SUIVI DES DÉCISIONS DU GROUPE EXÉCUTIF DE COOPÉRATION (GEC)'],
    ['Situation au 20 novembre 2026'],
    [],
    [
      'N°',
      'Instance et date',
      'Décision / recommandation',
      'Responsable',
      'Structures associées',
      'Échéance',
      '',
      'Niveau de mise en œuvre',
      '%',
      'Preuve / livrable',
      'Difficultés',
      'Observations',
      'Dernière mise à jour',
    ],
    ['', '', '', '', '', 'initiale', 'révisée', '', '', '', '', '', ''],
    [
      'GEC-2026-01-D02',
      'GEC du 15/01/2026',
      'Désigner un coordonnateur pour le GT Transport',
      'BM',
      'SEG',
      day('2026-03-31'),
      day('2026-12-15'),
      'En cours',
      share(0.4),
      '',
      'Aucune candidature reçue',
      '',
      day('2026-11-18'),
    ],
    [
      '',
      '',
      'Actualiser la liste de diffusion (titulaire/suppléant) de chaque institution',
      'SEG',
      '',
      frenchDay('2026-02-28'),
      '',
      'Réalisée',
      share(1),
      'Liste diffusée le 26 février 2026.',
      '',
      '',
      '',
    ],
    [
      '',
      '',
      'Tenir un atelier sur la division du travail entre les partenaires',
      'UE',
      'SEG, BM',
      'fin mars 2026',
      'T2 2026',
      'réalisé en juin',
      '',
      'Rapport de l’atelier',
      '',
      '',
      day('2026-07-02'),
    ],
    [
      4,
      'GEC du 16/04/2026',
      'Mettre à jour la cartographie des interventions par région',
      'BAD (GT Éco-Fin)',
      'PNUD / UNICEF',
      '15/12',
      '',
      'en cours (60 %)',
      '',
      '',
      'Données de deux régions manquantes',
      'Relance faite',
      '12/10/26',
    ],
    [
      5,
      '',
      'Préparer une note commune sur les arriérés de contrepartie',
      'CdF/SHA',
      'DGB',
      { number: serial('2026-06-30') },
      'début avril 2027',
      'en attente du MEF',
      '',
      '',
      '',
      '',
      '',
    ],
    [
      6,
      '',
      'Transmettre au SEG les calendriers de mission du second semestre',
      'Tous',
      '',
      'permanent',
      '',
      'partiellement (11/19)',
      '',
      '',
      '',
      '',
      '',
    ],
    [
      '',
      '',
      'Réviser les termes de référence des groupes thématiques',
      'Coopération belge',
      '',
      '31/11/2026',
      '',
      'non entamé',
      share(0),
      '',
      '',
      '',
      '',
    ],
    [
      8,
      '',
      { runs: ['Organiser ', 'deux', ' visites conjointes de terrain'] },
      'NL',
      'LU',
      '',
      '',
      'caduc',
      '',
      '',
      'Contexte sécuritaire',
      '',
      '',
    ],
    [9, '', '', 'UNICEF', '', '30/06/2026', '', 'en cours', '', '', '', '', ''],
    ['COORDONNATEURS DES GROUPES THÉMATIQUES – réunion du 9 juin 2026'],
    [
      10,
      '',
      'Fusionner ou relancer le SGT Microfinance',
      'BAD',
      'SEG',
      day('2026-06-30'),
      '',
      'En cours',
      '',
      '',
      '',
      '',
      '',
    ],
    [
      11,
      '',
      'Présenter un plan de travail par groupe',
      'Coordonnateurs',
      '',
      'courant mai 2027',
      '',
      'NR',
      '',
      '',
      '',
      '',
      '',
    ],
    [
      12,
      '',
      'Partager les comptes rendus dans les dix jours',
      'SEG',
      '',
      month('2026-12'),
      'à une date que le bureau fixera',
      'en cours',
      '',
      '',
      '',
      '',
      '',
    ],
    [
      13,
      '',
      'Présenter un plan de travail par groupe',
      'SEG',
      '',
      '',
      '',
      'NR',
      '',
      '',
      '',
      '',
      '',
    ],
    [],
    ['Total', '', { formula: 'COUNTA(C6:C19)', value: 13 }],
    ['NR : non réalisée'],
  ]
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? { number: cell } : cell)),
  )
  const legend = [
    ['Niveau', 'Sens'],
    ['NR', 'non réalisée'],
    ['EC', 'en cours'],
  ]
  return madeWorkbook([
    {
      name: 'Suivi GEC 2026',
      rows: cells,
      merges: [
        'A1:M1',
        'A2:M2',
        'F4:G4',
        ...['A', 'B', 'C', 'D', 'E', 'H', 'I', 'J', 'K', 'L', 'M'].map(
          (letter) => `${letter}4:${letter}5`,
        ),
        'B6:B8',
        'B9:B13',
        'A15:M15',
      ],
      widths: [14, 18, 46, 18, 18, 12, 12, 18, 6, 24, 24, 18, 12],
    },
    { name: 'Légende', rows: legend },
  ])
}

/**
 * The matrix of recommendations of joint reviews: four columns and no more, made on a computer that
 * counts days from 1904, years and reviews as title rows, states in free words, headers that come again
 * on the second page, a sheet that somebody hid.
 */
export function reviewWorkbook(): Uint8Array {
  const day1904 = (text: string) => ({ number: serial(text) - 1462, style: style.day })
  const rows = [
    ['Matrice de suivi des recommandations des revues'],
    ['Mesure', 'Point focal/agence', 'Calendrier', 'Statut'],
    ['Revues sectorielles conjointes'],
    ['Année 2025'],
    [
      'Finaliser le répertoire des projets du secteur rural',
      'CPS-SDR',
      day1904('2025-12-31'),
      'Entièrement réalisée',
    ],
    [
      'Recruter deux cadres pour la cellule de suivi',
      'Ministère de la Santé',
      'S1 2026',
      'partiellement',
    ],
    [
      'Généraliser la comptabilité matières dans les régions',
      'Direction régionale du Budget de Kayes',
      'fin 2026',
      '25 %',
    ],
    ['Publier les rapports annuels de performance', 'DGB', 'immédiat', 'fait'],
    ['Mesure', 'Point focal/agence', 'Calendrier', 'Statut'],
    ['Année 2026'],
    ['Réduire à cinq le nombre de recommandations prioritaires', 'MEN', '31/12/2026', 'en cours'],
    [
      'Tenir le comité de suivi du secteur deux fois par an',
      'Santé, CPS-SANTE',
      '15/05/2027',
      'non entamée',
    ],
    ['Publier les rapports annuels de performance', 'DGB', 'T1 2027', 'en cours'],
    [{ formula: '#REF!', value: '#REF!' }, 'MEF', 'mi-mars 2027', 'en cours'],
    ['=A5', 'MEF', '', ''],
    ['Tenir le comité de suivi du secteur 2 fois par an', 'Santé', '15/05/2027', 'non entamée'],
    [
      'Transmettre les comptes administratifs à la section des comptes',
      'DGB',
      'sous 30 jours',
      'a recadrer avec la tutelle',
    ],
  ]
  return madeWorkbook(
    [
      {
        name: 'Feuil1',
        rows,
        merges: ['A1:D1', 'A3:D3', 'A4:D4', 'A10:D10'],
        widths: [60, 30, 16, 24],
      },
      {
        name: 'ancien',
        isHidden: true,
        rows: [
          ['Mesure', 'Point focal', 'Calendrier', 'Statut'],
          ['Ne pas diffuser', 'SEG', '2020', 'fait'],
        ],
      },
    ],
    true,
  )
}

/** The follow-up of a steering committee in a Word document, with tracked changes and merged cells. */
export function committeeDocument(): Uint8Array {
  const head = ['N°', 'Recommandation', 'Structure responsable', 'Délai', 'État d’exécution']
  const table = wordTable([
    { cells: head.map((text) => ({ text })) },
    { cells: [{ text: 'Session du 12 février 2026', span: 5 }] },
    {
      cells: [
        { text: 'R1', merge: 'restart' },
        {
          xml: trackedParagraph(
            'Renouveler le matériel du secrétariat avant ',
            'le mois de mai',
            'la fin de l’exercice',
            '',
          ),
          merge: 'restart',
        },
        { text: 'SEG' },
        { text: '30 juin 2026' },
        { text: 'Exécutée à 50 %' },
      ],
    },
    {
      cells: [
        { merge: 'continue' },
        { merge: 'continue' },
        { text: 'UE' },
        { text: '' },
        { text: '' },
      ],
    },
    {
      isDeleted: true,
      cells: [
        { text: 'R2' },
        { text: 'Acheter un véhicule' },
        { text: 'SEG' },
        { text: '2026' },
        { text: 'en cours' },
      ],
    },
    {
      cells: [
        { text: 'R3' },
        {
          xml:
            paragraph('Arrêter les comptes de l’exercice') +
            paragraph('et les soumettre au commissaire'),
        },
        { text: 'SEG (RAF)' },
        { text: 'au plus tard le 31/03/2027' },
        { text: 'à faire' },
      ],
    },
  ])
  const people = wordTable([
    { cells: [{ text: 'Nom' }, { text: 'Institution' }] },
    { cells: [{ text: 'Awa EXEMPLE' }, { text: 'SEG' }] },
  ])
  return madeDocument(
    [
      paragraph('Liste de présence'),
      people,
      paragraph('Comité de pilotage du SEG : état d’exécution des recommandations'),
      table,
      paragraph('Fait à Bamako.'),
    ].join(''),
  )
}
