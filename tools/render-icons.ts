/**
 * Draws the application's icons again after `resources/icons/greffier.svg` changed:
 * `node tools/launcher.cjs tools/render-icons.ts`.
 *
 * The containers for Windows and macOS are put together here, from PNG files as both allow: the
 * packager would fetch a converter from the network.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { project } from './programs.ts'
import { ensureTestBrowser } from './test-browser.ts'

type Picture = { readonly size: number; readonly bytes: Buffer }

const folder = join(project, 'resources', 'icons')
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]
const windowsSizes = [16, 24, 32, 48, 64, 256]
/** The kinds that hold a PNG, by the size of their picture. */
const macKinds: Readonly<Record<number, string>> = {
  32: 'ic11',
  64: 'ic12',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
}

async function draw(sizes: readonly number[]): Promise<readonly Picture[]> {
  const svg = readFileSync(join(folder, 'greffier.svg')).toString('base64')
  const executablePath = await ensureTestBrowser()
  const browser = await chromium.launch({
    ...(executablePath !== null && { executablePath }),
    args: ['--no-sandbox'],
  })
  const pictures: Picture[] = []
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    const image = `<img width="${size}" src="data:image/svg+xml;base64,${svg}">`
    await page.setContent(`<body style="margin:0">${image}</body>`)
    pictures.push({ size, bytes: await page.screenshot({ omitBackground: true }) })
    await page.close()
  }
  await browser.close()
  return pictures
}

/** An .ico file: a directory of the pictures, then the pictures. */
function windowsIcon(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, bytes }] of pictures.entries()) {
    const entry = 6 + 16 * index
    // 256 does not fit into a byte and is written 0.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(bytes.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += bytes.length
  }
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)])
}

/** An .icns file: each picture after its kind and its length. */
function macIcon(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap(({ size, bytes }) => {
    const kind = macKinds[size]
    return kind === undefined ? [] : [chunk(kind, bytes)]
  })
  return chunk('icns', Buffer.concat(parts))
}

function chunk(kind: string, bytes: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(kind, 0, 'latin1')
  head.writeUInt32BE(bytes.length + 8, 4)
  return Buffer.concat([head, bytes])
}

const pictures = await draw([...new Set([...linuxSizes, ...windowsSizes, 1024])])
const ofSizes = (sizes: readonly number[]) => pictures.filter(({ size }) => sizes.includes(size))
mkdirSync(join(folder, 'linux'), { recursive: true })
for (const { size, bytes } of ofSizes(linuxSizes)) {
  writeFileSync(join(folder, 'linux', `${size}x${size}.png`), bytes)
}
writeFileSync(join(folder, 'icon.ico'), windowsIcon(ofSizes(windowsSizes)))
writeFileSync(join(folder, 'icon.icns'), macIcon(pictures))
