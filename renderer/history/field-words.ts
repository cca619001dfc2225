import { useTranslation } from 'react-i18next'
import { isIsoDate, isLocalTime } from '../../shared/dates.ts'
import { french } from '../../shared/locales.ts'
import { useFormats } from '../ui/formats.ts'

const fields = french.history.field
type FieldKey = keyof typeof fields

/** Fields of stored rows and their values, in the words of the screen. */
export type FieldWords = {
  /** False for what means nothing to a reader: ids, revisions, ranks. */
  readonly isShown: (field: string) => boolean
  readonly name: (field: string) => string
  readonly value: (field: string, value: unknown) => string
}

/** Where the words of coded values stand, by field. */
const vocabularies: Readonly<Record<string, readonly string[]>> = {
  state: [
    'meetings.states',
    'bodies.states',
    'programme.states',
    'reviews.state',
    'reviews.versionStates',
    'reviews.requestStates',
  ],
  precision: ['reviews.precisions'],
  phase: ['reviews.phase'],
  cause: ['reviews.cause'],
  minutesState: ['meetings.minutesStates'],
  sessionType: ['meetings.sessionTypes'],
  mode: ['meetings.modes'],
  defaultMode: ['meetings.modes'],
  referralTrigger: ['meetings.referralTriggers'],
  reply: ['meetings.replies'],
  attendance: ['meetings.attendances'],
  quality: ['meetings.participantQualities', 'directory.seatQualities'],
  role: ['directory.mandateRoles'],
  category: ['directory.categories'],
  gender: ['directory.genders'],
  status: ['frame.status'],
  outcome: ['minutes.outcomes'],
  treatment: ['agenda.treatments'],
  kind: ['decisions.kinds', 'bodies.kinds', 'reviews.kinds'],
  nature: ['documents.nature'],
  level: ['bodies.levels'],
  cadence: ['bodies.cadences'],
  quorumRule: ['bodies.quorumRules'],
  decisionMode: ['bodies.decisionModes'],
  confidentiality: ['bodies.confidentialities'],
  minutesForm: ['bodies.minutesForms'],
  noticeUnit: ['bodies.noticeUnits'],
  documentSet: ['bodies.documentKinds'],
}

export function useFieldWords(): FieldWords {
  const { t, i18n } = useTranslation()
  const { numericDay, time } = useFormats()
  const codeWord = (field: string, code: string): string => {
    const places = vocabularies[camelCase(field)] ?? []
    const key = places.map((place) => `${place}.${code}`).find((path) => i18n.exists(path))
    // The catalogue has this key: it has just been asked. Any key of a plain text types it.
    return key === undefined ? code : t(key as 'frame.none')
  }
  const value = (field: string, raw: unknown): string => {
    if (raw === null || raw === undefined || raw === '') return t('frame.none')
    if (typeof raw === 'boolean') return t(raw ? 'frame.yes' : 'frame.no')
    if (isFlag(field) && (raw === 0 || raw === 1 || raw === '0' || raw === '1')) {
      return t(Number(raw) === 1 ? 'frame.yes' : 'frame.no')
    }
    if (Array.isArray(raw)) return raw.map((part) => value(field, part)).join(', ')
    if (typeof raw === 'number') return String(raw)
    if (typeof raw !== 'string') return JSON.stringify(raw)
    if (isIsoDate(raw)) return numericDay(raw)
    return isLocalTime(raw) ? time(raw) : codeWord(field, raw)
  }
  return {
    isShown: (field) => isKnown(camelCase(field)),
    name: (field) => {
      const key = camelCase(field)
      return isKnown(key) ? t(`history.field.${key}`) : field
    },
    value,
  }
}

/** The journal keeps the engine's own values: 0 and 1 in the columns of yes and no. */
function isFlag(field: string): boolean {
  return /^(?:is|has)[A-Z]/u.test(camelCase(field))
}

function isKnown(key: string): key is FieldKey {
  return key in fields
}

/** The journal's triggers know columns by their names in the base. */
function camelCase(field: string): string {
  return field.replaceAll(/_(\w)/gu, (_line, letter: string) => letter.toUpperCase())
}
