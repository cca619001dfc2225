import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowForwardUp,
  IconDots,
  IconExternalLink,
  IconFileText,
  IconLink,
  IconMaximize,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { DecisionSheet } from '../../shared/follow-up.ts'
import { Glyph } from '../ui/glyphs.tsx'
import type { SheetForm } from './decision-sheet.tsx'

const icon = { size: 15, stroke: 1.6 } as const

type SheetHeadProps = {
  readonly sheet: DecisionSheet
  readonly onForm: (form: SheetForm) => void
  readonly onExtract: () => void
  /** True where the sheet is the whole page already. */
  readonly isPage?: boolean
}

/** Reference and lateness, and a menu of what else can be done with the decision. */
export function SheetHead({ sheet, onForm, onExtract, isPage = false }: SheetHeadProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { line, meeting } = sheet
  const { reference, daysLate, kind } = line
  return (
    <div className="sheet-head">
      <strong className="sheet-reference">{reference}</strong>
      {daysLate > 0 ? (
        <span className="mark tone-late">
          <Glyph name="late" />
          {t('followUp.sheet.late', { count: daysLate })}
        </span>
      ) : (
        <span className="secondary">{t(`decisions.kinds.${kind}`)}</span>
      )}
      <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon className="sheet-menu" aria-label={t('followUp.sheet.more')}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileText {...icon} />} onClick={onExtract}>
            {t('followUp.sheet.extract')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLink {...icon} />} onClick={() => onForm({ kind: 'link' })}>
            {t('followUp.thread.linkTo')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowForwardUp {...icon} />}
            onClick={() => onForm({ kind: 'refer' })}
          >
            {t('followUp.refer.title')}
          </Menu.Item>
          {meeting !== null && (
            <Menu.Item
              leftSection={<IconExternalLink {...icon} />}
              onClick={() => void navigate(`/meetings/${meeting.id}/decisions`)}
            >
              {t('followUp.sheet.correct')}
            </Menu.Item>
          )}
          {!isPage && (
            <Menu.Item
              leftSection={<IconMaximize {...icon} />}
              onClick={() => void navigate(`/decision/${line.id}`)}
            >
              {t('followUp.sheet.whole')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
