import { Notifications } from '@mantine/notifications'
import { Palette } from '../search/palette.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import './dialogs.css'
import { HelpSheet } from './help-sheet.tsx'

export type Door = 'none' | 'palette' | 'help'

type FrameDoorsProps = { readonly door: Door; readonly onClose: () => void }

/** What opens over any screen. */
export function FrameDoors({ door, onClose }: FrameDoorsProps) {
  return (
    <>
      <Palette isOpen={door === 'palette'} onClose={onClose} />
      <HelpSheet isOpen={door === 'help'} onClose={onClose} />
      <ConflictDialog />
      <Notifications position="bottom-right" limit={3} containerWidth={264} />
    </>
  )
}
