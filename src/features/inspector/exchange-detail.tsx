import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Exchange } from '@/api/exchange-log.ts'
import { CopyButton } from '@/ui/copy-button.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { languageNow } from '@/words/language.ts'
import { useWords } from '@/words/use-words.tsx'
import { addressOf, answerText, curlOf, isFailed, requestText } from './shown.ts'
import { useMeasures } from './use-measures.ts'
import { inspectorWords } from './words.ts'

type ExchangeDetailProps = { exchange: Exchange; apiKey: string; onBack: () => void }

/** One request and its answer, whole but for what opens something. */
export function ExchangeDetail({ exchange, apiKey, onBack }: ExchangeDetailProps) {
  const t = useWords(inspectorWords)
  const { inSeconds, inBytes } = useMeasures()
  // an exchange never changes, so it is put into words once
  const [{ address, request, answer, curl }] = useState(() => ({
    address: addressOf(exchange, apiKey),
    request: requestText(exchange, apiKey),
    answer: answerText(exchange, apiKey),
    curl: curlOf(exchange, apiKey),
  }))
  const { sent, status, milliseconds, size, at } = exchange
  const facts = [
    t('time', { time: new Date(at).toLocaleTimeString(languageNow()) }),
    inSeconds(milliseconds),
    ...(status === undefined ? [] : [inBytes(size)]),
  ]
  return (
    <div className="min-h-0 overflow-y-auto overscroll-contain px-4 py-3 lg:px-5">
      <div className="flex items-start gap-2">
        <IconButton icon={ArrowLeft} label={t('back')} onPress={onBack} className="-ms-2 lg:hidden" />
        <div className="min-w-0 flex-1">
          <h3 className="text-base wrap-anywhere">
            <b>{sent.method}</b> <span className="font-mono text-sm">{address}</span>
          </h3>
          <p className="text-sm text-muted">
            <span className={isFailed(exchange) ? 'font-medium text-attention' : 'font-medium text-ink'}>{status ?? t('noAnswer')}</span>
            {', '}
            {facts.join(', ')}
          </p>
        </div>
      </div>
      <Part
        title={t('request')}
        copy={<CopyButton size="sm" text={curl} label={t('copyCurl')} />}
        text={request}
        without={t('nothingSent')}
      />
      {status !== undefined && (
        <Part
          title={t('answer')}
          copy={answer !== '' && <CopyButton size="sm" text={answer} label={t('copyAnswer')} />}
          text={answer}
          without={t(exchange.text === undefined ? 'tooLarge' : 'noBody')}
        />
      )}
    </div>
  )
}

function Part({ title, copy, text, without }: { title: string; copy: ReactNode; text: string; without: string }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-3">
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-2">
        <h4 id={id} className="text-sm font-semibold">
          {title}
        </h4>
        {copy}
      </div>
      {text === '' ? (
        <p className="text-sm text-muted">{without}</p>
      ) : (
        <pre className="mt-1.5 rounded-sm border border-line bg-sunken p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere">{text}</pre>
      )}
    </section>
  )
}
