import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'

/** What is wrong in a form, by the name of the field. */
export type FieldErrors = Readonly<Record<string, string>>

type FormCheck = {
  /** Sentences for under the fields: what is wrong at once, what is missing once it was asked for. */
  readonly errors: FieldErrors
  /** Fields that keep the form from being sent, once that was tried. */
  readonly gaps: readonly string[]
  /** True when the form can be sent; otherwise it says why and goes to the first field at fault. */
  readonly passes: () => boolean
}

/**
 * Sentences come and go a moment after the value changed: a click on the button leaves the field,
 * and must not find the button moved by them.
 */
const settleMs = 250

/** Checks a form of creation by the contract's own schema. */
export function useFormCheck<Draft extends object>(
  form: React.RefObject<HTMLElement | null>,
  schema: z.ZodType<unknown>,
  draft: Draft,
): FormCheck {
  const { t } = useTranslation()
  const [tries, setTries] = useState(0)
  const [settled, setSettled] = useState<FieldErrors>({})
  const missing = t('frame.form.missing')
  const values = new Map<string, unknown>(Object.entries(draft))
  const sentence = (field: string) => {
    const value = values.get(field)
    if (value === '' || value === null) return missing
    return field === 'email' ? t('frame.form.email') : t('frame.form.wrong')
  }
  const issues = schema.safeParse(draft).error?.issues ?? []
  const fields = issues.map(({ path }) => String(path[0] ?? ''))
  const errors = Object.fromEntries(fields.map((field) => [field, sentence(field)]))
  const latest = useRef(errors)
  latest.current = errors
  const told = JSON.stringify(errors)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(latest.current), settleMs)
    return () => clearTimeout(timer)
  }, [told])
  useEffect(() => {
    if (tries === 0) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [form, tries])
  const shown = Object.entries(settled).filter(([, said]) => tries > 0 || said !== missing)
  return {
    errors: Object.fromEntries(shown),
    gaps: tries > 0 ? Object.keys(settled) : [],
    passes: () => {
      if (fields.length === 0) return true
      setSettled(errors)
      setTries((count) => count + 1)
      return false
    },
  }
}

/** What the form still lacks, beside its button. */
export function FormGaps({ labels }: { readonly labels: readonly string[] }) {
  const { t } = useTranslation()
  if (labels.length === 0) return null
  return (
    <p role="alert" className="form-gaps">
      {t('frame.form.toComplete', { fields: labels.join(', ') })}
    </p>
  )
}
