/** What a file is by its first bytes. What it says of itself is the sender's word; nothing is served as a page. */

const SIGNS: [type: string, at: number, bytes: number[]][] = [
  ['application/pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['application/zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['application/gzip', 0, [0x1f, 0x8b]],
  ['application/x-ole-storage', 0, [0xd0, 0xcf, 0x11, 0xe0]],
]

const OFFICE: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/** The type under which a file may be handed out: never HTML, SVG or anything else a browser runs. */
export function sniff(bytes: Uint8Array, name: string): string {
  const found = SIGNS.find(([, at, sign]) => sign.every((byte, n) => bytes[at + n] === byte))?.[0]
  if (found === 'application/zip') return OFFICE[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? found
  if (found) return found
  const head = bytes.subarray(0, 4096)
  if (head.includes(0)) return 'application/octet-stream'
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      head.subarray(0, head.length > 4000 ? 4000 : undefined),
      {
        stream: true,
      },
    )
    return /^\s*</.test(text) ? 'application/octet-stream' : 'text/plain'
  } catch {
    return 'application/octet-stream'
  }
}
