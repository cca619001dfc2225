import type { Organisation, OrganisationDraft } from '../../shared/settings.ts'
import { client } from '../client.ts'
import { useSecretariat } from '../organisation.ts'
import { useChange } from '../use-change.ts'

type WrittenText = {
  [Field in keyof OrganisationDraft]-?: OrganisationDraft[Field] extends string ? Field : never
}[keyof OrganisationDraft]

/** Fields of the organisation that are one line of text. */
export type OrganisationText = Exclude<WrittenText, 'language' | 'letterheadKind'>

/** The organisation and the way to change it. */
export function useOrganisation() {
  const { organisation } = useSecretariat()
  const update = useChange(client.settings.updateOrganisation)
  const { id, revision } = organisation
  return {
    organisation,
    failure: update.failure,
    write: (patch: Partial<OrganisationDraft>) =>
      void update.run({ id, seenRevision: revision, patch }),
  }
}

export type OrganisationWriter = {
  readonly organisation: Organisation
  readonly failure: ReturnType<typeof useOrganisation>['failure']
  readonly write: (patch: Partial<OrganisationDraft>) => void
}
