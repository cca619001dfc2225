type Patch<Row> = { readonly [Field in keyof Row]?: Row[Field] | undefined }

/** The row as a patch would leave it; a field that is absent or undefined stays as it is. */
export function patched<Row extends object>(row: Row, patch: Patch<Row>): Row {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  return { ...row, ...Object.fromEntries(given) }
}
