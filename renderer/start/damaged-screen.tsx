import type { Damage } from '../../shared/backup.ts'

export function DamagedScreen({ damage }: { readonly damage: Damage }) {
  return <main>{damage.what}</main>
}
