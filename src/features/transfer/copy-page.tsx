import { useState } from 'react'
import { useParams } from 'react-router'
import { nameIn } from '@/lib/paths.ts'
import { Button } from '@/ui/button.tsx'
import { useWords } from '@/words/use-words.tsx'
import { PreviewStage } from './preview-stage.tsx'
import { RunStage } from './run-stage.tsx'
import { SourceSection } from './source-section.tsx'
import { FootBar } from './stage-head.tsx'
import { TargetPicker } from './target-picker.tsx'
import { useSource } from './use-source.ts'
import { useTransfer } from './use-transfer.ts'
import { transferWords } from './words.ts'

/** Sets on other instances what is set on this one, or what a file or a preset says. */
export function CopyPage() {
  const instance = nameIn(useParams()['instance'])
  const source = useSource(instance)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { transfer, preview, send, readAgain, sendAgain, close } = useTransfer()
  const without = source.kind === 'instance' ? instance : null
  const targets = [...chosen].filter((name) => name !== without)

  if (transfer?.sending) {
    return <RunStage sending={transfer.sending} onSendAgain={(which) => sendAgain(transfer, which)} onClose={close} />
  }
  if (transfer) {
    return (
      <PreviewStage transfer={transfer} onBack={close} onSend={() => send(transfer)} onReadAgain={(which) => readAgain(transfer, which)} />
    )
  }
  return (
    <ChooseStage parts={Object.keys(source.content).length} targets={targets.length} onPreview={() => preview(source.content, targets)}>
      <SourceSection source={source} instance={instance} />
      <TargetPicker chosen={new Set(targets)} onChoose={setChosen} without={without} />
    </ChooseStage>
  )
}

type ChooseStageProps = { parts: number; targets: number; onPreview: () => void; children: React.ReactNode }

function ChooseStage({ parts, targets, onPreview, children }: ChooseStageProps) {
  const t = useWords(transferWords)
  const isReady = parts > 0 && targets > 0
  return (
    <>
      <div className="max-w-280 px-4 py-6 lg:px-8 lg:py-7">
        <h2 className="text-lg font-semibold">{t('title')}</h2>
        <p className="pt-1 pb-6 text-base text-muted">{t('about')}</p>
        <div className="grid content-start gap-x-14 gap-y-9 lg:grid-cols-[26rem_1fr]">{children}</div>
      </div>
      <FootBar
        actions={
          <Button variant="primary" isDisabled={!isReady} onPress={onPreview}>
            {t('bar.preview')}
          </Button>
        }
      >
        {isReady ? (
          <>
            <b>{t('bar.parts', { count: parts })}</b> {t('bar.instances', { count: targets })}
          </>
        ) : (
          <span className="text-muted">{t('bar.nothing')}</span>
        )}
      </FootBar>
    </>
  )
}
