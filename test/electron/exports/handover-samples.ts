import { isoDate, localTime } from '../../../shared/dates.ts'
import { decisionFigures } from '../../../shared/decision-rules.ts'
import type { HandoverDocument, HandoverMeeting } from '../../../shared/handover-documents.ts'
import { someRows, wildRow, wildText } from './follow-up-samples.ts'
import { ownLetterhead, stamp } from './word-samples.ts'

const day = stamp.datedOn
const meeting: HandoverMeeting = {
  bodyCode: 'COMMIX',
  bodyName: 'Commission mixte Mali–Partenaires',
  reference: 'COMMIX-2026-02',
  day: isoDate('2026-11-26'),
  lastDay: isoDate('2026-11-27'),
  startsAt: localTime('09:00'),
  title: 'deuxième réunion de 2026',
  place: 'MEF, salle de conférence',
  isConvened: true,
  isWithheld: false,
}

/** A note that says something in each of its parts. */
export const handover: HandoverDocument = {
  letterhead: ownLetterhead,
  stamp,
  term: {
    label: '2026',
    from: isoDate('2026-01-01'),
    to: isoDate('2026-12-31'),
    outgoing: 'Bureau du Coordonnateur résident',
    lead: 'Ambassade du Canada',
    incoming: 'Ambassade d’Espagne',
  },
  next: null,
  period: { from: isoDate('2026-01-01'), to: day },
  sittings: [{ bodyCode: 'GEC', bodyName: 'Groupe Exécutif de Coopération', held: 10, off: 1 }],
  dialogue: [meeting],
  taken: decisionFigures(someRows, day),
  register: decisionFigures(someRows, day),
  commitments: someRows,
  decisions: someRows,
  sensitive: null,
  leftOut: 0,
  until: isoDate('2027-02-19'),
  calendar: [
    meeting,
    { ...meeting, startsAt: null, title: '', place: '', lastDay: null, isWithheld: true },
  ],
  vacancies: [
    {
      bodyCode: 'GT-TRANSPORT',
      bodyName: 'GT Transport',
      institution: '',
      since: isoDate('2026-01-15'),
      days: 310,
    },
    { bodyCode: 'GT-EAU', bodyName: 'GT Eau', institution: 'UNICEF', since: null, days: null },
  ],
  contacts: [
    {
      part: 'troika',
      office: 'Chef de file 2026',
      name: 'S.E.Mme Claire FICTIVE',
      jobTitle: 'Ambassadrice du Canada',
      institution: 'Ambassade du Canada',
      email: 'claire.fictive@exemple.invalid',
      phone: '',
    },
    {
      part: 'groups',
      office: 'GT Eau',
      name: '',
      jobTitle: '',
      institution: 'UNICEF',
      email: '',
      phone: '',
    },
  ],
}

export const emptyHandover: HandoverDocument = {
  ...handover,
  term: null,
  sittings: [],
  dialogue: [],
  taken: decisionFigures([], day),
  register: decisionFigures([], day),
  commitments: [],
  decisions: [],
  sensitive: [],
  calendar: [],
  vacancies: [],
  contacts: [],
}

const wildTerm = {
  label: wildText,
  from: isoDate('1899-12-31'),
  to: isoDate('2027-01-31'),
  outgoing: wildText,
  lead: wildText,
  incoming: '',
}
const wildMeeting = {
  ...meeting,
  bodyName: wildText,
  reference: wildText,
  title: wildText,
  place: wildText,
}

/** The same of what a keyboard or a hostile hand can put into texts. */
export const wildHandover: HandoverDocument = {
  ...handover,
  term: wildTerm,
  next: wildTerm,
  sittings: [{ bodyCode: wildText, bodyName: wildText, held: 99_999, off: 1 }],
  dialogue: [wildMeeting],
  commitments: [wildRow],
  decisions: [wildRow, wildRow],
  sensitive: [wildRow],
  leftOut: 99_500,
  calendar: [wildMeeting],
  vacancies: [
    { bodyCode: wildText, bodyName: wildText, institution: wildText, since: day, days: 9999 },
  ],
  contacts: [
    {
      part: 'government',
      office: wildText,
      name: wildText,
      jobTitle: wildText,
      institution: 'عبد الرحمن',
      email: wildText,
      phone: wildText,
    },
  ],
}
