type Pack = {
  readonly entries: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly description: string
  readonly writtenAt: string
}

/** One zip with the documents of a meeting, its attachments and `reunion.json`. */
export function buildPack(_pack: Pack): Uint8Array {
  throw new Error('The pack is not built yet')
}
