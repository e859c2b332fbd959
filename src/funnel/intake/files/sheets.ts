/** The tables that were inside another kind of file, kept as chunks of the plainest text. */
import { ok, type Result } from '../../../platform/result.ts'
import { detect, type Sample } from './detect.ts'
import { AS_PRINTED, SAMPLE_BYTES } from './dialect.ts'
import type { KeepChunk } from './text-file.ts'

/** A table of a file that has several, and which of the kept chunks hold it. */
export interface Sheet {
  name: string
  rows: number
  from: number
  chunks: number
}

export interface Kept {
  sample: Sample
  /** Null for a file that is kept as it came. */
  sheets: Sheet[] | null
  /** The sheet that is read: the first with rows, unless somebody chooses another. */
  sheet: number
}

/** Takes the text of one table after the other. */
export class Sheets {
  private readonly keep: KeepChunk
  private readonly all: (Sheet & { isHidden: boolean; first: Buffer; isWhole: boolean })[] = []
  private n = 0

  constructor(keep: KeepChunk) {
    this.keep = keep
  }

  /** The next table begins. */
  begin(name: string): void {
    const first = Buffer.alloc(0)
    this.all.push({ name, rows: 0, from: this.n, chunks: 0, isHidden: false, first, isWhole: true })
  }

  /** More text of the table that has begun. */
  async chunk(text: Buffer): Promise<void> {
    const sheet = this.all.at(-1)
    if (!sheet) return
    if (sheet.chunks === 0) sheet.first = Buffer.from(text.subarray(0, SAMPLE_BYTES))
    sheet.isWhole = sheet.chunks === 0 && text.length <= SAMPLE_BYTES
    sheet.chunks++
    await this.keep(this.n++, text, true)
  }

  /** The table is over. */
  end(rows: number, isHidden = false): void {
    Object.assign(this.all.at(-1) ?? {}, { rows, isHidden })
  }

  /** All of them, those with rows only; null when none has any. */
  kept(): Result<Kept> | null {
    const full = this.all.filter(({ chunks }) => chunks > 0)
    const shown =
      full.find(({ isHidden, rows }) => !isHidden && rows > 1) ??
      full.find(({ isHidden }) => !isHidden) ??
      full[0]
    if (!shown) return null
    return ok({
      sample: detect(shown.first, shown.isWhole, AS_PRINTED),
      sheets: full.map(({ name, rows, from, chunks }) => ({ name, rows, from, chunks })),
      sheet: full.indexOf(shown),
    })
  }
}
