'use strict'
/**
 * Runs one command of the project on a machine that has nothing but some Node and npm.
 *
 *   node tools/launcher.cjs tools/start.ts --demo       a program of the project, in the caller's folder
 *   node tools/launcher.cjs vitest run                  a package's command, in the project's folder
 *   node tools/launcher.cjs typescript:tsc --build      the same, when package and command differ in name
 *
 * It picks a Node that runs TypeScript files, installs what the lock files ask for when they
 * changed, and starts the command with that Node first in PATH. It depends on nothing and is
 * plain Node 14 syntax, because it runs before anything is installed. All it says goes to
 * stderr: stdout belongs to the command.
 */
const childProcess = require('child_process')
const crypto = require('crypto')
const fs = require('fs')
const path = require('path')

const root = path.resolve(__dirname, '..')
const runtimeFolder = path.join(root, 'tools', 'runtime')

/** How long an installation may hold its lock before it is taken for dead. */
const lockLimitMinutes = 30

/** A failure to say in one sentence; anything else that is thrown is a bug and keeps its stack. */
class LaunchFailure extends Error {}

/** Node runs .ts files by itself since 22.18 and 23.6. */
function runsTypeScript(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

/** The system's Node when it is recent enough, otherwise the one that the project pins. */
function chooseNode() {
  if (runsTypeScript(process.versions.node)) return process.execPath
  installIfStale(runtimeFolder, process.execPath, 'Installation de Node pour Greffier…')
  const node = pinnedNode()
  if (fs.existsSync(node)) return node
  throw new LaunchFailure(
    `Greffier demande Node 22.18 ou plus récent (ici ${process.versions.node}), et n’en fournit ` +
      `pas pour ${process.platform} ${process.arch}. Installez Node 24 depuis nodejs.org.`,
  )
}

function pinnedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const executable = process.platform === 'win32' ? 'node.exe' : 'node'
  const name = `node-${system}-${process.arch}`
  return path.join(runtimeFolder, 'node_modules', name, 'bin', executable)
}

/** What an installation depends on: the lock file, and the machine that the binaries are for. */
function lockHash(folder) {
  return crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(folder, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex')
}

function stampOf(folder) {
  return path.join(folder, 'node_modules', '.lock-hash')
}

function isInstalled(folder) {
  return readIfAny(stampOf(folder)) === lockHash(folder)
}

function readIfAny(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/** Brings a folder's `node_modules` to what its lock file says. */
function installIfStale(folder, node, announcement) {
  if (isInstalled(folder)) return
  const release = takeLock(folder)
  try {
    // Whoever held the lock before us may have installed the same thing.
    if (isInstalled(folder)) return
    console.error(announcement)
    install(folder, node)
    // npm makes no folder when nothing in the lock file is for this machine.
    fs.mkdirSync(path.join(folder, 'node_modules'), { recursive: true })
    fs.writeFileSync(stampOf(folder), lockHash(folder))
  } finally {
    release()
  }
}

/** `npm start` and `npm test` may begin together: one installs, the other waits. */
function takeLock(folder) {
  const lock = path.join(folder, '.ci-lock')
  for (let attempt = 0; ; attempt++) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return () => fs.rmSync(lock, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isAbandoned(lock)) fs.rmSync(lock, { force: true, recursive: true })
    else waitForLock(attempt)
  }
}

function waitForLock(attempt) {
  if (attempt === 0) console.error('Une autre commande installe Greffier : on attend sa fin…')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
}

/** True when the lock's owner is gone, or so old that its number must belong to another process. */
function isAbandoned(lock) {
  let ageMinutes
  let owner
  try {
    ageMinutes = (Date.now() - fs.statSync(lock).mtimeMs) / 60000
    owner = Number(fs.readFileSync(lock, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return false // released meanwhile: try again
    if (error.code === 'EISDIR') return true
    throw error
  }
  // The owner creates the file first and writes its number a moment later.
  if (!owner) return ageMinutes > 0.1
  return ageMinutes > lockLimitMinutes || !isRunning(owner)
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function install(folder, node) {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  args.push('--loglevel=error')
  // npm's chatter is sent to stderr, since our stdout may be a program's JSON.
  const options = { cwd: folder, stdio: ['ignore', 2, 2], env: environmentFor(node) }
  const npm = npmProgram()
  const { status } = npm
    ? childProcess.spawnSync(node, [npm, ...args], options)
    : childProcess.spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (status === 0) return
  throw new LaunchFailure(
    'L’installation n’a pas abouti : le détail est ci-dessus. ' +
      'Vérifiez l’accès au réseau et la place sur le disque, puis relancez la commande.',
  )
}

/** npm's own script, so that no shell stands between; null when only PATH can find npm. */
function npmProgram() {
  const beside = path.dirname(process.execPath)
  const inNode = path.join('node_modules', 'npm', 'bin', 'npm-cli.js')
  const running = process.env.npm_execpath
  const candidates = [path.join(beside, inNode), path.join(beside, '..', 'lib', inNode)]
  if (running && path.basename(running) === 'npm-cli.js') candidates.unshift(running)
  return candidates.find((file) => fs.existsSync(file)) || null
}

/** Our environment with `node` first in PATH, without what the npm around us says about its own run. */
function environmentFor(node) {
  const aboutOuterNpm = /^(npm_(package|lifecycle|command|config_(local_)?prefix)|init_cwd$)/i
  const kept = Object.entries(process.env).filter(([name]) => !aboutOuterNpm.test(name))
  const environment = Object.fromEntries(kept)
  // Windows spells it Path, and two spellings in one environment would hide one of them.
  const pathName = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') || 'PATH'
  const folders = [path.dirname(node), path.join(root, 'node_modules', '.bin')]
  environment[pathName] = [...folders, environment[pathName]].join(path.delimiter)
  environment.NODE = node
  environment.npm_node_execpath = node
  return environment
}

/**
 * How our own programs are run. They keep their compiled code, since reading TypeScript anew costs a
 * third of a second, and a small nursery: the core lives all day, and 16 MB thrice is much of it.
 *
 * Memory grows by a fifth between two collections, from the first one on, which comes after the start:
 * what the heap has grown to, the engine keeps. On Linux what was freed goes back to the system at
 * once, 10 MB less on ten years; a variable of that name means nothing elsewhere.
 */
function ownProgramOptions() {
  return {
    flags: ['--max-semi-space-size=4', '--initial-old-space-size=40', '--heap-growing-percent=20'],
    env: {
      NODE_COMPILE_CACHE: path.join(root, '.greffier', 'compiled'),
      MALLOC_TRIM_THRESHOLD_: '131072',
    },
  }
}

/** Where the person stands: npm moves to the project's folder but remembers where it was called. */
function callerFolder() {
  const byNpm = process.env.npm_lifecycle_event && process.env.npm_lifecycle_event !== 'npx'
  return (byNpm && process.env.INIT_CWD) || process.cwd()
}

/** The file to run and the folder to run it in. */
function resolveCommand(command) {
  if (/\.(ts|cjs|mjs|js)$/.test(command)) {
    return { file: path.resolve(root, command), cwd: callerFolder() }
  }
  const [name, program = name.split('/').pop()] = command.split(':')
  const folder = path.join(root, 'node_modules', name)
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  // By its JavaScript file, not by .bin: no shell and no .cmd shim to cross on Windows.
  return { file: path.join(folder, typeof bin === 'string' ? bin : bin[program]), cwd: root }
}

function run(node, command, args) {
  const { file, cwd } = resolveCommand(command)
  const own = file.endsWith('.ts') ? ownProgramOptions() : { flags: [], env: {} }
  const child = childProcess.spawn(node, [...own.flags, file, ...args], {
    cwd,
    stdio: 'inherit',
    env: { ...own.env, ...environmentFor(node) },
  })
  passSignalsTo(child)
  child.on('error', (error) => fail(`Greffier n’a pas pu démarrer ${node} : ${error.message}`))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
}

function passSignalsTo(child) {
  // A terminal gives Ctrl+C to every process itself; sent twice, it would cut the closing backup short.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Installs what is missing, then becomes the command. */
function launch(command, args) {
  try {
    if (!command) throw new LaunchFailure('Usage : node tools/launcher.cjs COMMANDE [ARGUMENTS]')
    const node = chooseNode()
    installIfStale(root, node, 'Installation des dépendances de Greffier (une minute environ)…')
    run(node, command, args)
  } catch (error) {
    if (!(error instanceof LaunchFailure)) throw error
    fail(error.message)
  }
}

module.exports = { installIfStale, launch, ownProgramOptions }

if (require.main === module) launch(process.argv[2], process.argv.slice(3))
