import { QRCodeSVG } from 'qrcode.react'
import { useWords } from '@/words/use-words.tsx'
import type { Code } from '../session/code-life.ts'
import { pairingWords } from '../words.ts'

/** What the largest QR code holds at level L, in bytes. */
const MOST_BYTES = 2953

/** Black on white in every theme, with a quiet zone of four modules. The server's own picture stands in only where there is no text. */
export function QrCode({ code: { text, picture } }: { code: Code }) {
  const t = useWords(pairingWords)
  const label = t('qr.label')
  if (text !== null && new TextEncoder().encode(text).length <= MOST_BYTES) {
    return (
      <div className="bg-[#fff] scheme-light forced-color-adjust-none">
        <QRCodeSVG
          value={text}
          level="L"
          marginSize={4}
          bgColor="#fff"
          fgColor="#000"
          aria-label={label}
          shapeRendering="crispEdges"
          className="block h-auto w-full"
        />
      </div>
    )
  }
  if (text === null && picture !== null)
    return <img src={picture} alt={label} className="block aspect-square w-full bg-[#fff] p-[8%] forced-color-adjust-none" />
  return (
    <p role="alert" className="flex aspect-square items-center justify-center bg-raised p-8 text-center text-base">
      {t('qr.unreadable')}
    </p>
  )
}
