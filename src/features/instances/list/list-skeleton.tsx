import { Skeleton, SkeletonBar } from '@/ui/skeleton.tsx'
import { useWords } from '@/words/use-words.tsx'
import { instancesWords } from '../words.ts'
import { COLUMNS } from './columns.ts'

const WIDTHS = [
  ['w-32', 'w-56'],
  ['w-24', 'w-64'],
  ['w-36', 'w-48'],
  ['w-28', 'w-52'],
] as const
const ROWS = Array.from({ length: 24 }, (_, at) => at)

/** Rows of the height that the list will have. */
export function ListSkeleton() {
  const t = useWords(instancesWords)
  return (
    <Skeleton label={t('list.loading')} className="min-h-0 flex-1 overflow-hidden border-t border-line bg-surface">
      <div className="flex h-8 items-center border-b border-line bg-sunken px-4 lg:px-5">
        <SkeletonBar className="w-28" />
      </div>
      {ROWS.map((at) => {
        const [name, line] = WIDTHS[at % WIDTHS.length] ?? WIDTHS[0]
        return (
          <div
            key={at}
            className={`flex h-16 flex-col justify-center gap-3 border-b border-line/70 px-4 lg:h-9 lg:px-5 lg:pointer-coarse:h-11 ${COLUMNS}`}
          >
            <span className="max-lg:hidden" />
            <SkeletonBar className={name} />
            <span className="max-lg:hidden">
              <SkeletonBar className="w-20" />
            </span>
            <SkeletonBar className={line} />
            <span className="max-lg:hidden">
              <SkeletonBar className="w-28" />
            </span>
          </div>
        )
      })}
    </Skeleton>
  )
}
