import { lazy, Suspense, useState } from 'react'
import { Skeleton, SkeletonBar } from '@/ui/skeleton.tsx'
import { useWords } from '@/words/use-words.tsx'
import { webhookWords } from '../words.ts'
import type { Target } from './delivery.ts'

const Deliveries = lazy(() => import('./deliveries.tsx').then((module) => ({ default: module.Deliveries })))

/** Closed, it costs nothing. */
export function DeliverySection({ target }: { target: Target }) {
  const t = useWords(webhookWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="mt-10 border-t border-line pt-4" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded-xs text-base font-semibold pointer-coarse:py-3">{t('delivery.title')}</summary>
      <p className="mt-1 text-sm text-muted">{t('delivery.about')}</p>
      {isOpen && (
        <Suspense
          fallback={
            <Skeleton label={t('delivery.loading')} className="h-96 pt-6">
              <SkeletonBar className="w-64" />
            </Skeleton>
          }
        >
          <Deliveries target={target} />
        </Suspense>
      )}
    </details>
  )
}
