import { Button, FileButton, SegmentedControl, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { troubleOf } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import css from './imports.module.css'
import { type Kind, keepImport, sendFile } from './imports.ts'

/** Where a file is dropped, or chosen: says what is in it first, then goes on to its columns. */
export function DropFile() {
  const { t } = useTranslation()
  const [kind, setKind] = useState<Kind>('leads')
  const { take, sending, trouble } = useTake(kind)
  const { isOver, ...drop } = useDrop((files) => void take(files))
  const [pasting, setPasting] = useState(false)
  useKeys([{ keys: 'v', says: t('files.paste.open'), run: () => setPasting(true) }])
  return (
    <section className={`card ${css.drop}`} data-over={isOver || undefined} {...drop}>
      <div className={css.kind}>
        <SegmentedControl
          aria-label={t('imports.what')}
          value={kind}
          onChange={(value) => setKind(value as Kind)}
          data={(['leads', 'deals'] as const).map((each) => ({
            value: each,
            label: t(`imports.kind.${each}`),
          }))}
        />
        <p className="quiet">{t(`imports.kindSays.${kind}`)}</p>
      </div>
      <div className={css.target}>
        {pasting ? (
          <PasteTable
            isBusy={sending !== null}
            onLeave={() => setPasting(false)}
            onText={(text) => void take([new File([text], t('files.paste.name'))])}
          />
        ) : (
          <>
            <p className={css.dropWords}>
              {sending
                ? t('imports.sending', { name: sending })
                : t(isOver ? 'imports.dropNow' : 'imports.drop')}
            </p>
            <div className="row wrap">
              <ChooseFile isBusy={sending !== null} onFile={(file) => void take([file])} />
              <Button
                variant="default"
                onClick={() => setPasting(true)}
                rightSection={<KeyHint keys="v" inherit />}
              >
                {t('files.paste.open')}
              </Button>
            </div>
          </>
        )}
        {trouble && (
          <p role="alert" className="late">
            {trouble}
          </p>
        )}
      </div>
    </section>
  )
}

function ChooseFile({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<(() => void) | null>(null)
  useKeys([{ keys: 'b', says: t('imports.choose'), run: () => open?.() }])
  return (
    <FileButton
      accept=".csv,.tsv,.tab,.txt,.psv,.xlsx,.xlsm,.xls,.html,.htm,.md,text/*"
      onChange={(file) => file && onFile(file)}
    >
      {({ onClick }) => (
        <Button
          variant="filled"
          loading={isBusy}
          onClick={onClick}
          rightSection={<KeyHint keys="b" inherit />}
          ref={(button) => {
            if (button && !open) setOpen(() => () => button.click())
          }}
        >
          {t('imports.choose')}
        </Button>
      )}
    </FileButton>
  )
}

function PasteTable(props: { isBusy: boolean; onText: (text: string) => void; onLeave: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  return (
    <form
      className={css.paste}
      onSubmit={(event) => {
        event.preventDefault()
        props.onText(text)
      }}
    >
      <Textarea
        label={t('files.paste.label')}
        description={t('files.paste.says')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rows={8}
        spellCheck={false}
        autoFocus
      />
      <div className="row push">
        <Button variant="subtle" onClick={props.onLeave}>
          {t('files.paste.leave')}
        </Button>
        <Button type="submit" variant="filled" disabled={text.trim() === ''} loading={props.isBusy}>
          {t('files.paste.read')}
        </Button>
      </div>
    </form>
  )
}

function useTake(kind: Kind) {
  const { t } = useTranslation()
  const slug = useSlug()
  const go = useNavigate()
  const queries = useQueryClient()
  const [sending, setSending] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const take = async (files: readonly File[]) => {
    const [file] = files
    if (!file || sending) return
    if (files.length > 1) return setTrouble(t('imports.oneFile', { name: file.name }))
    setTrouble(null)
    setSending(file.name)
    try {
      const record = await sendFile(kind, file)
      keepImport(queries, slug, record)
      await go({ to: '/w/$slug/imports/$id', params: { slug, id: record.id } })
    } catch (error) {
      setTrouble(troubleOf(error).says)
    } finally {
      setSending(null)
    }
  }
  return { take, sending, trouble }
}

function useDrop(onFiles: (files: File[]) => void) {
  const [isOver, setIsOver] = useState(false)
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  return {
    isOver,
    onDragOver: over,
    onDragEnter: over,
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      onFiles([...event.dataTransfer.files])
    },
  }
}
