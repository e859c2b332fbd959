import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { csvFile, saveFile } from '../ui/list/csv.ts'
import { useReader } from '../ui/reader.ts'
import { tell } from '../ui/undo.tsx'
import { troubleOf } from './api.ts'

type Cell = string | number | null

/** A list as a file: how a page of it is read, and what stands in its columns. */
export type Exported<Row> = {
  /** Of the file: "leads.csv". */
  fileName: string
  page: (after: string | undefined) => Promise<{ items: Row[]; next: string | null }>
  columns: readonly { head: string; cell: (row: Row) => Cell }[]
}

/** Brings every row of a list as a CSV file, page by page, with the count so far; pressed again it stops. */
export function ExportRows<Row>({ fileName, page, columns }: Exported<Row>) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const [read, setRead] = useState<number | null>(null)
  const stop = useRef<AbortController>(null)
  const bring = async () => {
    const stopping = new AbortController()
    stop.current = stopping
    setRead(0)
    try {
      const rows = await allRows(page, stopping.signal, setRead)
      if (rows) {
        const lines = rows.map((row) => columns.map(({ cell }) => cell(row)))
        saveFile(fileName, csvFile([columns.map(({ head }) => head), ...lines]))
      }
      tell(t(rows ? 'list.export.done' : 'list.export.stopped', { count: rows?.length ?? 0 }))
    } catch (error) {
      tell(troubleOf(error).says)
    } finally {
      setRead(null)
    }
  }
  if (read === null) return <Button onClick={() => void bring()}>{t('list.export.button')}</Button>
  const count = new Intl.NumberFormat(locale).format(read)
  return <Button onClick={() => stop.current?.abort()}>{t('list.export.running', { count })}</Button>
}

async function allRows<Row>(
  page: Exported<Row>['page'],
  signal: AbortSignal,
  tellRead: (count: number) => void,
): Promise<Row[] | null> {
  const rows: Row[] = []
  let after: string | undefined
  do {
    if (signal.aborted) return null
    const { items, next } = await page(after)
    rows.push(...items)
    tellRead(rows.length)
    after = next ?? undefined
  } while (after)
  return rows
}
