import { ChevronRight } from 'lucide-react'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { Icon } from '@/ui/icon.tsx'
import { useWords } from '@/words/use-words.tsx'
import { integrationsWords } from './words.ts'

/** Which integration this is, and the way back to all of them. */
export function Crumb({ instance, title }: { instance: string; title: string }) {
  const t = useWords(integrationsWords)
  return (
    <p className="flex min-w-0 items-center gap-1 px-4 pt-4 text-sm lg:px-8 lg:pt-5">
      <Link to={paths.integrations(instance)} className="rounded-xs text-accent hover:underline pointer-coarse:py-2.5">
        {t('back')}
      </Link>
      <Icon of={ChevronRight} className="size-3.5 text-faint rtl:-scale-x-100" />
      <span className="truncate font-medium">{title}</span>
    </p>
  )
}
