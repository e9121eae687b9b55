import { Skeleton, SkeletonBar } from '@/ui/skeleton.tsx'
import { useWords } from '@/words/use-words.tsx'
import { detailWords } from './words.ts'

const FACTS = ['w-40', 'w-32', 'w-52', 'w-36', 'w-44', 'w-28']

export function DetailSkeleton({ name }: { name: string }) {
  const t = useWords(detailWords)
  return (
    <Skeleton label={t('loading', { name })} className="min-h-0 flex-1 overflow-hidden bg-surface">
      <div className="max-w-280 px-4 py-6 lg:px-8 lg:py-7">
        <div className="border-b border-line pb-3">
          <SkeletonBar className="w-24" />
        </div>
        {FACTS.map((width) => (
          <div key={width} className="grid h-10 grid-cols-[8.5rem_1fr] items-center gap-3 border-b border-line/70 sm:grid-cols-[10rem_1fr]">
            <SkeletonBar className="w-20" />
            <SkeletonBar className={width} />
          </div>
        ))}
      </div>
    </Skeleton>
  )
}
