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
  readonly value: (value: unknown) => string
}

export function useFieldWords(): FieldWords {
  const { t } = useTranslation()
  const { numericDay, time } = useFormats()
  const value = (raw: unknown): string => {
    if (raw === null || raw === undefined || raw === '') return t('frame.none')
    if (typeof raw === 'boolean') return t(raw ? 'frame.yes' : 'frame.no')
    if (Array.isArray(raw)) return raw.map(value).join(', ')
    if (typeof raw === 'number') return String(raw)
    if (typeof raw !== 'string') return JSON.stringify(raw)
    if (isIsoDate(raw)) return numericDay(raw)
    return isLocalTime(raw) ? time(raw) : statusWord(raw)
  }
  const statusWord = (text: string) =>
    text in french.frame.status
      ? t(`frame.status.${text as keyof typeof french.frame.status}`)
      : text
  return {
    isShown: (field) => isKnown(camelCase(field)),
    name: (field) => {
      const key = camelCase(field)
      return isKnown(key) ? t(`history.field.${key}`) : field
    },
    value,
  }
}

function isKnown(key: string): key is FieldKey {
  return key in fields
}

/** The journal's triggers know columns by their names in the base. */
function camelCase(field: string): string {
  return field.replaceAll(/_(\w)/gu, (_line, letter: string) => letter.toUpperCase())
}
