#!/usr/bin/env node
'use strict'
/**
 * The `greffier` command, from any folder: `--out` and `--data` are relative to where the caller
 * stands, also under `npm run greffier`, because the launcher starts the program there.
 */
require('./launcher.cjs').launch('electron/cli.ts', process.argv.slice(2))
