import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FactConsequence, FactsTouched } from '../../shared/calendar-facts.ts'
import { readUndo } from '../frame/later-parts.ts'
import { Glyph, type GlyphName } from '../ui/glyphs.tsx'

type FactsTouchedStripProps = {
  readonly touched: FactsTouched
  readonly onClose: () => void
}

/** What the last change of a calendar fact touched: rules that are now broken, or no longer. */
export function FactsTouchedStrip({ touched, onClose }: FactsTouchedStripProps) {
  const { t } = useTranslation()
  const { told, consequences, moreCount } = touched
  const undo = () => {
    onClose()
    void readUndo().then(async ({ undoLast }) => undoLast())
  }
  return (
    <section className="facts-touched" role="status" aria-label={t('calendarFacts.touched.title')}>
      <div className="facts-touched-head">
        <div>
          {told.slice(0, 4).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className={consequences.length === 0 ? 'secondary' : 'facts-touched-count'}>
            <Counted consequences={consequences} moreCount={moreCount} />
          </p>
        </div>
        <Button onClick={undo}>{t('frame.undo.button')}</Button>
        <Tooltip label={t('frame.close')}>
          <ActionIcon aria-label={t('frame.close')} onClick={onClose}>
            <IconX size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      {consequences.length > 0 && (
        <ul className="facts-touched-list scroller">
          {consequences.map((consequence) => (
            <Line key={keyOf(consequence)} consequence={consequence} />
          ))}
          {moreCount > 0 && (
            <li className="secondary">{t('calendarFacts.touched.more', { count: moreCount })}</li>
          )}
        </ul>
      )}
    </section>
  )
}

function Counted({ consequences, moreCount }: Pick<FactsTouched, 'consequences' | 'moreCount'>) {
  const { t } = useTranslation()
  const lifted = consequences.filter(({ isLifted }) => isLifted).length
  const broken = consequences.length - lifted + moreCount
  if (broken + lifted === 0) return t('calendarFacts.touched.none')
  return [
    ...(broken === 0 ? [] : [t('calendarFacts.touched.broken', { count: broken })]),
    ...(lifted === 0 ? [] : [t('calendarFacts.touched.lifted', { count: lifted })]),
  ].join(', ')
}

function Line({ consequence }: { readonly consequence: FactConsequence }) {
  const { t } = useTranslation()
  const { sentence, rule, isLifted, year, version } = consequence
  const [event = ''] = consequence.eventIds
  const address = new URLSearchParams({ year: String(year), selected: event })
  if (version !== '') address.set('version', version)
  return (
    <li className={`facts-touched-line tone-${toneOf(consequence)}`}>
      <Glyph name={glyphOf(consequence)} />
      <span className="facts-touched-sentence">
        {isLifted && <strong>{t('calendarFacts.touched.isLifted')} </strong>}
        {sentence}
      </span>
      <Link to={`/calendar?${address.toString()}`}>
        {rule}
        <span className="unseen"> {t('calendarFacts.touched.show', { year })}</span>
      </Link>
    </li>
  )
}

function toneOf({ isLifted, severity }: FactConsequence): 'ok' | 'late' | 'part' {
  if (isLifted) return 'ok'
  return severity === 'HARD' ? 'late' : 'part'
}

function glyphOf({ isLifted, severity }: FactConsequence): GlyphName {
  if (isLifted) return 'done'
  return severity === 'HARD' ? 'late' : 'warning'
}

function keyOf({ rule, eventIds, isLifted, year, version, sentence }: FactConsequence): string {
  return [rule, year, version, isLifted, eventIds.join('+'), sentence].join('|')
}
