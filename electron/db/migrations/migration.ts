/** One numbered step of the schema, forward only, never edited once it was released. */
export type Migration = {
  /** The `user_version` that the base has after this step. */
  readonly version: number
  readonly reason: string
  readonly sql: string
}
