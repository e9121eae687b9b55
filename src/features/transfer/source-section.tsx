import { BookmarkPlus, FileDown } from 'lucide-react'
import { useState } from 'react'
import { PresetDialog } from '@/forms/preset-dialog.tsx'
import { PresetSelect } from '@/forms/preset-select.tsx'
import { formsWords } from '@/forms/words.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Button } from '@/ui/button.tsx'
import { Checkbox } from '@/ui/checkbox.tsx'
import { RadioGroup } from '@/ui/radio-group.tsx'
import { Section } from '@/ui/section.tsx'
import { useWords } from '@/words/use-words.tsx'
import { Cautions } from './cautions.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { FileChoice } from './file-choice.tsx'
import { Places, PartTitle } from './places.tsx'
import { deletePreset, savePreset } from './presets.ts'
import { type SourceChoice, SOURCES } from './use-source.ts'
import { transferWords } from './words.ts'

/** Where it is taken from, which parts, and what to know about them. */
export function SourceSection({ source, instance }: { source: SourceChoice; instance: string }) {
  const t = useWords(transferWords)
  const save = useWords(formsWords)
  const { server } = useApi()
  const [asked, setAsked] = useState<'export' | 'preset'>()
  const isAnything = Object.keys(source.content).length > 0
  return (
    <Section title={t('what.title')}>
      <div className="pt-3">
        <RadioGroup
          isInline
          legend={t('what.source')}
          choices={SOURCES.map((value) => ({ value, label: t(`what.${value}`) }))}
          value={source.kind}
          onChoose={source.setKind}
        />
      </div>
      {source.kind === 'file' && <FileChoice file={source.file} onTake={source.takeFile} />}
      {source.kind === 'preset' &&
        (source.presets.length === 0 ? (
          <p className="mt-3 text-sm text-muted">{t('preset.none')}</p>
        ) : (
          <div className="mt-3 flex flex-wrap items-center gap-2">
            <PresetSelect
              presets={source.presets}
              chosen={source.preset?.name}
              onChoose={source.takePreset}
              onDelete={deletePreset}
              note={source.preset?.hadSecret ? t('preset.secrets') : undefined}
            />
          </div>
        ))}
      {source.leftOut.length > 0 && (
        <p className="mt-3 text-sm text-muted">{t.rich('left-out', { names: <Places places={source.leftOut} /> })}</p>
      )}
      {source.parts.length > 0 && (
        <fieldset className="mt-4">
          <legend className="mb-1 text-sm font-medium">{t('what.parts')}</legend>
          {source.parts.map((each) => (
            <PartChoice key={each.part.id} {...each} onPick={source.pick} />
          ))}
        </fieldset>
      )}
      {isAnything && <Cautions content={source.content} className="mt-4" />}
      {isAnything && (
        <div className="-ms-3 mt-3 flex flex-wrap gap-1">
          <Button variant="quiet" icon={FileDown} onPress={() => setAsked('export')}>
            {t('export.open')}
          </Button>
          <Button variant="quiet" icon={BookmarkPlus} onPress={() => setAsked('preset')}>
            {save('preset.save')}
          </Button>
        </div>
      )}
      {asked === 'export' && <ExportDialog content={source.content} instance={instance} onClose={() => setAsked(undefined)} />}
      {asked === 'preset' && (
        <PresetDialog
          presets={source.presets}
          about={t('preset.about')}
          onSave={(name) => savePreset(name, source.content, server)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Section>
  )
}

type PartChoiceProps = SourceChoice['parts'][number] & { onPick: SourceChoice['pick'] }

function PartChoice({ part, read, isPicked, onPick }: PartChoiceProps) {
  const t = useWords(transferWords)
  const explain = useExplainError()
  const isMissing = read !== undefined && !read.data
  const note = read?.isPending ? t('what.reading') : read?.data === null ? t('what.unset') : undefined
  return (
    <div className={isMissing ? 'text-muted' : ''}>
      <Checkbox
        label={
          <>
            <PartTitle part={part} /> {note !== undefined && <span className="ms-2 text-sm">{note}</span>}
          </>
        }
        checked={isPicked}
        disabled={isMissing}
        onChange={({ target }) => onPick(part.id, target.checked)}
      />
      {read?.error && (
        <p className="ms-6.5 text-sm text-attention">
          {t('what.unread')}. {explain(read.error).explanation}{' '}
          <Button variant="link" onPress={() => read.refetch()}>
            {t('what.again')}
          </Button>
        </p>
      )}
    </div>
  )
}
